"""How the shipped model is made and measured. Only for development: needs scikit-learn (requirements/dev.in)."""
