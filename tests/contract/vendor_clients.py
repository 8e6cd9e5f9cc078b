"""How the vendors' own Python clients send an SMS: one script each, for `capture_clients`.

The clients are no dependencies of ours: they run in environments that the capture makes and throws
away, against a server on loopback. Each script sends one message of each case, and prints the
fields that its client has a name for, as a JSON list.
"""

from dataclasses import dataclass

# What every script begins with: whatever its client sends over `requests` goes to the loopback
# server, and says for whom it was. What the client makes of the answer is no matter here.
PRELUDE = """
import contextlib, inspect, json, re, sys
from urllib.parse import urlsplit
import requests.adapters

SERVER, TEXT = sys.argv[1], "Thanks"
CASES = {"plain": TEXT, "unicode": "Asante, \\u0644\\u0627", "callback": TEXT}
NUMBER, SENDER, HOOK = "+256772123456", "4545", "https://heed.example.org/hook"
running, send = [""], requests.adapters.HTTPAdapter.send

def send_here(self, request, **options):
    vendor = urlsplit(request.url)
    request.headers["X-Case"] = running[0]
    request.headers["X-Vendor"] = f"{vendor.scheme}://{vendor.netloc}"
    request.url = SERVER + vendor.path + (f"?{vendor.query}" if vendor.query else "")
    return send(self, request, **options)

requests.adapters.HTTPAdapter.send = send_here

@contextlib.contextmanager
def case(name):
    running[0] = name
    try:
        yield
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)

def known(names):
    print(json.dumps(sorted(set(names))))
"""


@dataclass(frozen=True, slots=True)
class Client:
    """A vendor's client, as pip knows it, and what it is made to do; `answer` is what it gets."""

    package: str
    version: str
    script: str
    answer: str = "{}"
    more: tuple[str, ...] = ()


CLIENTS = {
    "twilio": Client(
        "twilio",
        "9.13.0",
        """
from twilio.rest import Client
from twilio.rest.api.v2010.account import message

client = Client("AC" + "0" * 32, "token")
for name, text in CASES.items():
    more = {"status_callback": HOOK} if name == "callback" else {}
    with case(name):
        client.messages.create(to=NUMBER, from_=SENDER, body=text, **more)
known(re.findall(r'"([A-Z][A-Za-z]+)": *(?:serialize|[a-z_]+,)', inspect.getsource(message)))
""",
        '{"sid": "SM1"}',
    ),
    "vonage": Client(
        "vonage",
        "4.9.1",
        """
from vonage import Auth, Vonage
from vonage_sms import SmsMessage

client = Vonage(Auth(api_key="key", api_secret="secret"))
for name, text in CASES.items():
    more = {"type": "unicode"} if name == "unicode" else {}
    more |= {"callback": HOOK, "client_ref": "77-1"} if name == "callback" else {}
    with case(name):
        client.sms.send(SmsMessage(to=NUMBER[1:], from_=SENDER, text=text, **more))
fields = SmsMessage.model_fields.items()
known(each.serialization_alias or each.alias or name for name, each in fields)
""",
        '{"message-count": "1", "messages": [{"status": "0", "message-id": "m", "to": "1",'
        ' "remaining-balance": "1", "message-price": "1", "network": "1"}]}',
    ),
    "africastalking": Client(
        "africastalking",
        "2.0.3",
        '''
import africastalking

africastalking.initialize("user", "key")
for name, text in CASES.items():
    with case(name):
        africastalking.SMS.send(text, [NUMBER], SENDER)
sms = type(africastalking.SMS)
source = inspect.getsource(sms.send) + inspect.getsource(sms.send_premium)
known(re.findall(r"""["']([a-z][A-Za-z]*)["'](?:: |\\] = )""", source))
''',
        '{"SMSMessageData": {"Message": "Sent", "Recipients": []}}',
    ),
    "infobip": Client(
        "infobip-api-python-sdk",
        "5.0.1",
        """
from infobip_channels.sms.channel import SMSChannel
from infobip_channels.sms.models.body.send_message import SMSMessageBody

channel = SMSChannel.from_auth_params({"base_url": "https://base.api.infobip.com", "api_key": "k"})
for name, text in CASES.items():
    message = {"from": SENDER, "destinations": [{"to": NUMBER[1:]}], "text": text}
    if name == "callback":
        message |= {"notifyUrl": HOOK, "callbackData": "77-1"}
        message["destinations"][0]["messageId"] = "77-1"
    with case(name):
        channel.send_sms_message({"messages": [message]})

def ways(model, way=""):
    for field in model.__fields__.values():
        one = way + field.alias + ("[]" if "List" in str(field.outer_type_) else "")
        inner = hasattr(field.type_, "__fields__")
        yield from ways(field.type_, one + ".") if inner else [one]

known(ways(SMSMessageBody))
""",
        '{"messages": []}',
    ),
    "messagebird": Client(
        "messagebird",
        "2.2.0",
        """
import messagebird

client = messagebird.Client("key")
for name, text in CASES.items():
    more = {"datacoding": "unicode"} if name == "unicode" else {}
    more |= {"reportUrl": HOOK, "reference": "77-1"} if name == "callback" else {}
    with case(name):
        client.message_create(SENDER, [NUMBER], text, more)
known(name.lstrip("_") for name in vars(messagebird.message.Message()))
""",
    ),
    "android": Client(
        "android-sms-gateway",
        "4.3.3",
        """
import dataclasses
from android_sms_gateway import client, domain
from android_sms_gateway.domain import snake_to_camel

with client.APIClient("user", "password") as app:
    for name, text in CASES.items():
        more = {"id": "77-1"} if name == "callback" else {}
        text = domain.TextMessage(text)
        with case(name):
            app.send(domain.Message(phone_numbers=[NUMBER], text_message=text, **more))
known(snake_to_camel(field.name) for field in dataclasses.fields(domain.Message))
""",
        '{"id": "m", "state": "Pending", "recipients": []}',
        more=("requests",),
    ),
}
