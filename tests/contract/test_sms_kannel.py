"""What Kannel answers that is no fault of the letter."""

import pytest

from channels import ChannelError
from channels.sms.kannel import Settings, make
from tests.contract.sms import NOON
from tests.contract.sms_play import sent_over
from tests.fakes.gateway import FakeGateway, gateway
from tests.fakes.stage import play


def test_a_letter_waits_until_kannel_is_told_who_sends_it():
    async def scene() -> None:
        fake = FakeGateway(status=400, answer=b"Sender missing and no global set, rejected")
        async with gateway(fake) as url:
            channel = make(Settings(secret="of-the-tests", send_url=url), lambda: NOON)
            assert channel is not None
            await sent_over(channel)

    with pytest.raises(ChannelError) as refused:
        play(scene())
    assert not refused.value.permanent
    assert refused.value.retry_after_s
