namespace LiveChat.Api.Wire;

/// <summary>The same for notes of messages.</summary>
public sealed class StoredNotesConverter : StoredEventsConverter;
