namespace LiveChat.Api.Permissions;

/// <summary>Who may come through a door. The tests walk every row with people of every kind: what is not said here is not so.</summary>
/// <param name="Door">A method and a path, or <c>hub</c> and a method of it.</param>
/// <param name="Who">The least that somebody must be; of a room: of a private one with the usual policy.</param>
/// <param name="Note">What else counts, for people.</param>
internal sealed record Permission(string Door, Who Who, string Note = "")
{
    /// <summary>The least for a public room, where it is another.</summary>
    public Who? OfPublic { get; init; }

    /// <summary>Whether guests of the server may too, those who are in where it is about a room.</summary>
    public bool Guests { get; init; } = true;

    /// <summary>Whether administrators of the server may, in the room or not.</summary>
    public bool Administrators { get; init; }
}
