namespace LiveChat.Grains.Permissions;

/// <summary>What a command of a grain asks of who gives it.</summary>
/// <param name="Command">The aliases of grain and command, as in <c>grains.contract.txt</c>.</param>
/// <param name="Act">Which <see cref="RoomAct"/> is asked for; null where it is about something else.</param>
/// <param name="Note">What else counts, for people.</param>
internal sealed record GrainPermission(string Command, RoomAct? Act, string Note = "");
