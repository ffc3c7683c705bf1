"""Pictures of a Snapshot in Qt widgets: it shows what it is handed and knows neither radio nor frames."""
