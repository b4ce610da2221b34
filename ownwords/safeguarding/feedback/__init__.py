"""My safeguarding experience: the questionnaire after the close."""
