"""What offices get each week, and what they answer."""
