import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import ownwords.trail.identity


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("people", "0003_possible_harm_has_its_sign"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Pair",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("begun_at", models.DateTimeField()),
                ("next_on", models.DateField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "supervisor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "worker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["begun_at"],
            },
        ),
        migrations.CreateModel(
            name="Named",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("because", models.TextField()),
                ("named_at", models.DateTimeField()),
                ("agreed_at", models.DateTimeField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "named_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "pair",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="named", to="supervision.pair"
                    ),
                ),
            ],
            options={
                "ordering": ["named_at"],
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("held_on", models.DateField()),
                (
                    "about",
                    models.CharField(
                        choices=[("person", "One person’s situation"), ("development", "The worker’s own development")],
                        max_length=12,
                    ),
                ),
                ("towards", models.TextField(blank=True)),
                ("works_well", models.TextField(blank=True)),
                ("worries", models.TextField(blank=True)),
                ("needs_to_happen", models.TextField(blank=True)),
                ("where_now", models.TextField(blank=True)),
                ("where_to_be", models.TextField(blank=True)),
                ("revision", models.PositiveIntegerField(default=1)),
                ("at", models.DateTimeField()),
                ("supervisor_agreed_at", models.DateTimeField(blank=True, null=True)),
                ("worker_agreed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "pair",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sessions", to="supervision.pair"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "ordering": ["-held_on", "-at"],
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("text", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="supervision_notes",
                        to="people.person",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="supervision.session"
                    ),
                ),
            ],
            options={
                "ordering": ["at"],
            },
        ),
        migrations.CreateModel(
            name="AgendaItem",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("text", models.TextField()),
                ("at", models.DateTimeField()),
                ("no_longer_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                    ),
                ),
                (
                    "pair",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="agenda", to="supervision.pair"
                    ),
                ),
                (
                    "talked_in",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="talked_about",
                        to="supervision.session",
                    ),
                ),
            ],
            options={
                "ordering": ["at"],
            },
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("what", models.TextField()),
                ("by_on", models.DateField(blank=True, null=True)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="supervision.session"
                    ),
                ),
            ],
            options={
                "ordering": ["by_on", "at"],
            },
        ),
        migrations.CreateModel(
            name="StepEvent",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Goes on"), ("done", "Done"), ("no-longer", "Not needed any more")],
                        max_length=10,
                    ),
                ),
                ("words", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "step",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="events", to="supervision.step"
                    ),
                ),
            ],
            options={
                "ordering": ["at"],
            },
        ),
        migrations.CreateModel(
            name="Worry",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("text", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="worry_list", to="supervision.session"
                    ),
                ),
            ],
            options={
                "ordering": ["at"],
            },
        ),
        migrations.CreateModel(
            name="CameOf",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("went-well", "It went well, or did not happen"),
                            ("happened", "It happened"),
                            ("still", "It still worries us"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.TextField()),
                ("on", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "worry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="came_of", to="supervision.worry"
                    ),
                ),
            ],
            options={
                "ordering": ["at"],
            },
        ),
        migrations.AddConstraint(
            model_name="pair",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)), fields=("supervisor", "worker"), name="two_people_meet_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="pair",
            constraint=models.CheckConstraint(
                condition=models.Q(("supervisor", models.F("worker")), _negated=True), name="supervision_is_between_two"
            ),
        ),
        migrations.AddConstraint(
            model_name="named",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)), fields=("pair", "user"), name="named_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="named",
            constraint=models.CheckConstraint(
                condition=models.Q(("because", ""), _negated=True), name="naming_somebody_says_why"
            ),
        ),
        migrations.AddConstraint(
            model_name="session",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("about", "person"), ("person__isnull", False)),
                    models.Q(("about", "development"), ("person", None)),
                    _connector="OR",
                ),
                name="supervision_about_a_person_says_of_whom",
            ),
        ),
        migrations.AddConstraint(
            model_name="stepevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("state", "done"), models.Q(("words", ""), _negated=True), _connector="OR"),
                name="a_step_not_done_says_why",
            ),
        ),
    ]
