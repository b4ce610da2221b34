import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ownwords.trail.identity


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("access", "0002_own_pages"),
        ("capacity", "0001_initial"),
        ("conversations", "0002_closing_settles_asking_again"),
        ("outcomes", "0001_initial"),
        ("people", "0003_possible_harm_has_its_sign"),
        ("plans", "0002_plan_check"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Face",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="face",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("picture", models.BinaryField()),
                ("picture_type", models.CharField(max_length=4)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Door",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "allowed_by",
                    models.CharField(
                        choices=[
                            ("person", "The person said so"),
                            ("best-interests", "A decision in their best interests"),
                        ],
                        default="person",
                        max_length=14,
                    ),
                ),
                ("allowed_words", models.TextField(blank=True)),
                ("word", models.CharField(blank=True, max_length=200)),
                ("language", models.CharField(default="en", max_length=20)),
                ("easy", models.BooleanField(default=False)),
                (
                    "size",
                    models.CharField(
                        choices=[("ordinary", "Ordinary"), ("large", "Large"), ("larger", "Very large")],
                        default="ordinary",
                        max_length=10,
                    ),
                ),
                (
                    "colours",
                    models.CharField(
                        choices=[("ordinary", "Ordinary"), ("strong", "Black and yellow")],
                        default="ordinary",
                        max_length=10,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("ended_because", models.TextField(blank=True)),
                (
                    "best_interests",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="capacity.bestinterests",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "grant",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="door", to="access.grant"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="doors", to="people.person"
                    ),
                ),
            ],
            options={
                "ordering": ["at"],
            },
        ),
        migrations.CreateModel(
            name="Code",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("batch", models.UUIDField()),
                ("number", models.PositiveSmallIntegerField()),
                ("kind", models.CharField(choices=[("paper", "On paper"), ("told", "Told")], max_length=6)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("made_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("wrong_words", models.PositiveSmallIntegerField(default=0)),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "door",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="codes", to="door.door"
                    ),
                ),
            ],
            options={
                "ordering": ["made_at", "number"],
            },
        ),
        migrations.CreateModel(
            name="Said",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("not-meant", "That is not what I meant"),
                            ("going", "How it is going"),
                            ("tell", "Something to tell"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "face",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[(5, "Very good"), (4, "Good"), (3, "So so"), (2, "Not good"), (1, "Bad")],
                        null=True,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("sound", models.BinaryField(blank=True, null=True)),
                ("seconds", models.PositiveSmallIntegerField(default=0)),
                (
                    "whose",
                    models.CharField(
                        choices=[
                            ("person", "The person's own words"),
                            ("representative", "Somebody speaking for the person"),
                            ("family", "Family or friend, for themself"),
                            ("professional", "A professional"),
                            ("observed", "What was seen, by someone who knows them"),
                        ],
                        default="person",
                        max_length=16,
                    ),
                ),
                ("speaker", models.CharField(blank=True, max_length=200)),
                ("language", models.CharField(default="en", max_length=20)),
                ("at", models.DateTimeField()),
                (
                    "door",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="said", to="door.door"),
                ),
                (
                    "mark",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="conversations.mark",
                    ),
                ),
                (
                    "outcome",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="outcomes.outcome",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="said_themself", to="people.person"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plans.version",
                    ),
                ),
            ],
            options={
                "ordering": ["-at"],
            },
        ),
        migrations.CreateModel(
            name="Reply",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("words", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "said",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="replies", to="door.said"
                    ),
                ),
            ],
            options={
                "ordering": ["at"],
            },
        ),
        migrations.AddConstraint(
            model_name="door",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("allowed_by", "person"),
                        models.Q(("allowed_words", ""), _negated=True),
                        ("best_interests", None),
                    ),
                    models.Q(("allowed_by", "best-interests"), ("best_interests__isnull", False)),
                    _connector="OR",
                ),
                name="a_door_says_who_allowed_it",
            ),
        ),
        migrations.AddConstraint(
            model_name="code",
            constraint=models.UniqueConstraint(fields=("batch", "number"), name="one_code_a_place_on_the_sheet"),
        ),
        migrations.AddIndex(
            model_name="said",
            index=models.Index(fields=["person", "-at"], name="said_by_person"),
        ),
        migrations.AddConstraint(
            model_name="said",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("words", ""), _negated=True), ("face__isnull", False), ("seconds__gt", 0), _connector="OR"
                ),
                name="what_was_said_is_words_a_face_or_a_voice",
            ),
        ),
        migrations.AddConstraint(
            model_name="said",
            constraint=models.CheckConstraint(
                condition=models.Q(("whose", "person"), models.Q(("speaker", ""), _negated=True), _connector="OR"),
                name="said_for_them_says_by_whom",
            ),
        ),
    ]
