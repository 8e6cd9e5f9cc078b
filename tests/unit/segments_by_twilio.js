// Counts as Twilio's calculator does: a JSON list of texts in, a list of [encoding, segments] out.
const { SegmentedMessage } = require("sms-segments-calculator");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
const count = (text) => {
  const message = new SegmentedMessage(text);
  return [message.encodingName, message.segmentsCount];
};
process.stdout.write(JSON.stringify(texts.map(count)));
