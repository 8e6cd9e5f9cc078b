"""How expressions are read and evaluated; `forms.expressions` is what others use."""
