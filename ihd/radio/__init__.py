"""Moves packets between the display and the hub; the only room with asyncio, zigpy's application and bellows."""
