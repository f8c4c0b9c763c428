date-unknown = date unknown
