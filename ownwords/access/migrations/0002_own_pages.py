import django.db.models.deletion
from django.db import migrations, models


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
    ]
