"""What the channel tells `doctor`: the token, and where Telegram calls."""

from channels.telegram import Telegram, TelegramSettings
from tests.fakes.stage import played, stage


@played
async def test_a_bot_that_polls_is_fine():
    async with stage() as (_, ours):
        assert [ok for ok, _ in await ours.check()] == [True, True]


@played
async def test_a_webhook_that_is_not_set_yet_is_said():
    url = "https://heed.example.org/telegram"
    async with stage(mode="webhook", webhook_url=url, webhook_secret="s") as (_, ours):
        told = await ours.check()
        assert [ok for ok, _ in told] == [True, False, True]
        assert "No webhook is set" in told[1][1]


@played
async def test_a_refused_token_is_said_and_not_shown():
    async with stage() as (api, _):
        wrong = TelegramSettings.model_validate({"token": "99:wrong", "base_url": api.base_url})
        theirs = Telegram(wrong)
        try:
            told = await theirs.check()
        finally:
            await theirs.close()
        assert [ok for ok, _ in told] == [False]
        assert "wrong" not in told[0][1]
        api.violations.clear()
