"""How well moderators judge: second looks, discussions, training, and what two let a third see."""
