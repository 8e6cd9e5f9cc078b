"""How the vendors' own Python clients send an SMS: one script each, for `capture_clients`.

The clients are no dependencies of ours: they run in environments that the capture makes and throws
away, against a server on loopback. Each script sends one message of each case, and prints the
fields that its client has a name for, as a JSON list.
"""

from dataclasses import dataclass

# What every script begins with: whatever its client sends goes to the loopback server, and says
# for whom it was. What the client makes of the answer is no matter here.
PRELUDE = """
import contextlib, inspect, json, re, sys
from urllib.parse import urlsplit
import urllib3

SERVER, TEXT = sys.argv[1], "Thanks"
CASES = {"plain": TEXT, "unicode": "Asante, \\u0644\\u0627", "callback": TEXT}
NUMBER, SENDER, HOOK = "+256772123456", "4545", "https://heed.example.org/hook"
running = [""]

def here(url):
    vendor = urlsplit(url)
    marks = {"X-Case": running[0], "X-Vendor": f"{vendor.scheme}://{vendor.netloc}"}
    return SERVER + vendor.path + (f"?{vendor.query}" if vendor.query else ""), marks

with contextlib.suppress(ImportError):
    import requests.adapters
    send = requests.adapters.HTTPAdapter.send

    def send_here(self, request, **options):
        request.url, marks = here(request.url)
        request.headers.update(marks)
        return send(self, request, **options)

    requests.adapters.HTTPAdapter.send = send_here

urlopen = urllib3.PoolManager.urlopen

def urlopen_here(self, method, url, redirect=True, **options):
    url, marks = here(url)
    options["headers"] = {**(options.get("headers") or {}), **marks}
    return urlopen(self, method, url, redirect, **options)

urllib3.PoolManager.urlopen = urlopen_here

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
for name, text in {**CASES, "nameless": TEXT}.items():
    with case(name):
        africastalking.SMS.send(text, [NUMBER], None if name == "nameless" else SENDER)
sms = type(africastalking.SMS)
source = inspect.getsource(sms.send) + inspect.getsource(sms.send_premium)
known(re.findall(r"""["']([a-z][A-Za-z]*)["'](?:: |\\] = )""", source))
''',
        '{"SMSMessageData": {"Message": "Sent", "Recipients": []}}',
    ),
    "infobip": Client(
        "infobip-api-python-client",
        "6.0.0",
        """
from infobip_api_client import ApiClient, Configuration, SmsApi
from infobip_api_client.models import (
    SmsDestination, SmsMessage, SmsMessageContent, SmsMessageDeliveryReporting, SmsRequest,
    SmsTextContent, SmsWebhooks,
)

api = SmsApi(ApiClient(Configuration(host="https://base.api.infobip.com", api_key="key")))
for name, text in {**CASES, "nameless": TEXT}.items():
    more, to = {} if name == "nameless" else {"sender": SENDER}, SmsDestination(to=NUMBER[1:])
    if name == "callback":
        to.message_id, hook = "77-1", SmsMessageDeliveryReporting(url=HOOK)
        more["webhooks"] = SmsWebhooks(delivery=hook, callback_data="77-1")
    content = SmsMessageContent(SmsTextContent(text=text))
    with case(name):
        message = SmsMessage(destinations=[to], content=content, **more)
        api.send_sms_messages(SmsRequest(messages=[message]))
""",
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
