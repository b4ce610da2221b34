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
            name="Reflection",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("planned_at", models.DateTimeField()),
                ("question", models.TextField()),
                ("minutes", models.PositiveSmallIntegerField(default=12)),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "Planned"), ("decided", "Decided"), ("not-held", "It did not happen")],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("telling_began_at", models.DateTimeField(blank=True, null=True)),
                ("strengths", models.TextField(blank=True)),
                ("outcomes", models.TextField(blank=True)),
                ("priority_risks", models.TextField(blank=True)),
                ("network", models.TextField(blank=True)),
                ("community", models.TextField(blank=True)),
                ("commissioned", models.TextField(blank=True)),
                ("commissioned_because", models.TextField(blank=True)),
                ("needs_to_happen", models.TextField(blank=True)),
                ("where_now", models.TextField(blank=True)),
                ("where_to_be", models.TextField(blank=True)),
                ("decision", models.TextField(blank=True)),
                ("reasons", models.TextField(blank=True)),
                ("differently", models.TextField(blank=True)),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("not_held_because", models.TextField(blank=True)),
                ("revision", models.PositiveIntegerField(default=1)),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="reflections", to="people.person"
                    ),
                ),
            ],
            options={
                "ordering": ["-planned_at"],
            },
        ),
        migrations.CreateModel(
            name="Asked",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("question", models.TextField()),
                ("answer", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "reflection",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="asked", to="reflection.reflection"
                    ),
                ),
            ],
            options={
                "ordering": ["at"],
            },
        ),
        migrations.CreateModel(
            name="TakesPart",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=ownwords.trail.identity.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("tells", "Tells"),
                            ("leads", "Leads, and keeps the time"),
                            ("writes", "Writes down"),
                            ("thinks", "Listens, asks and thinks along"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "reflection",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="takes_part",
                        to="reflection.reflection",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["role", "user__name"],
            },
        ),
        migrations.AddIndex(
            model_name="reflection",
            index=models.Index(fields=["person", "planned_at"], name="reflection_of_person"),
        ),
        migrations.AddConstraint(
            model_name="reflection",
            constraint=models.CheckConstraint(
                condition=models.Q(("minutes__gte", 10), ("minutes__lte", 15)), name="telling_takes_10_to_15_minutes"
            ),
        ),
        migrations.AddConstraint(
            model_name="reflection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "decided"), _negated=True),
                    models.Q(
                        models.Q(("decision", ""), _negated=True),
                        models.Q(("reasons", ""), _negated=True),
                        ("decided_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="a_decision_made_together_has_its_reasons",
            ),
        ),
        migrations.AddConstraint(
            model_name="reflection",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "not-held"), _negated=True),
                    models.Q(("not_held_because", ""), _negated=True),
                    _connector="OR",
                ),
                name="a_reflection_not_held_says_why",
            ),
        ),
        migrations.AddConstraint(
            model_name="takespart",
            constraint=models.UniqueConstraint(fields=("reflection", "user"), name="each_takes_part_once"),
        ),
    ]
