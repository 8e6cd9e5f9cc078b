"""Leads who work by SMS: their telephone, their shift, their cards."""
