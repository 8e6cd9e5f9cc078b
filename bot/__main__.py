"""`python -m bot`: the command line."""

import typer

from bot.commands import (
    campaign,
    chat,
    demo,
    digest,
    doctor,
    duplicates,
    form,
    inbox,
    keys,
    language,
    retention,
    run,
    settings,
    suggest,
)

app = typer.Typer(
    name="heed",
    help=(
        "Heed: citizens report, moderators check, offices answer.\n\n"
        "Settings come from the environment or from .env (see `settings`). Exit codes: 0 done, "
        "1 not done (nothing was changed), 2 wrongly written, 3 done but something needs a look."
    ),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.command("run")(run.run)
app.command("demo")(demo.demo)
app.command("chat")(chat.chat)
app.add_typer(campaign.app, name="campaign")
app.command("duplicates")(duplicates.duplicates)
app.command("digest")(digest.digest)
app.add_typer(form.app, name="form")
app.add_typer(inbox.app, name="inbox")
app.add_typer(keys.app, name="keys")
app.command("language")(language.language)
app.command("retention")(retention.retention)
app.command("doctor")(doctor.doctor)
app.add_typer(settings.app, name="settings")
app.command("suggest")(suggest.suggest_categories)

if __name__ == "__main__":
    app()
