namespace LiveChat.Api.Files;

/// <summary>How many parts come in at the same time.</summary>
internal sealed class PartPlaces() : PersonPlaces(mostOfOne: 4);
