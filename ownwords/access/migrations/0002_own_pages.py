import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ownwords.trail.identity


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0001_initial"),
        ("people", "0003_possible_harm_has_its_sign"),
    ]

    operations = [
        migrations.AddField(
            model_name="grant",
            name="parts",
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name="grant",
            name="speaks_as",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.representative",
            ),
        ),
        migrations.AlterField(
            model_name="user",
            name="email",
            field=models.EmailField(blank=True, max_length=254, null=True, unique=True),
        ),
        migrations.CreateModel(
            name="Party",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("between", models.UUIDField()),
                ("from_at", models.DateTimeField()),
                ("until_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="parties", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["user", "until_at"], name="access_party_of_user")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until_at", None)), fields=("between", "user"), name="let_in_once"
                    )
                ],
            },
        ),
    ]
