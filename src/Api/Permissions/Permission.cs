namespace LiveChat.Api.Permissions;

/// <summary>Who may come through a door.</summary>
/// <param name="Door">A method and a path, or <c>hub</c> and a method of it.</param>
/// <param name="Who">The least that somebody must be.</param>
/// <param name="Note">What else counts, for people.</param>
internal sealed record Permission(string Door, Who Who, string Note = "");
