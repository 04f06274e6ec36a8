using System.Collections.Immutable;
using LiveChat.Grains.Names;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;

namespace LiveChat.Grains.Invitations;

/// <summary>An invitation to the server that somebody wants to make.</summary>
[GenerateSerializer, Immutable, Alias("invitation.draft")]
public sealed record InvitationDraft
{
    /// <summary>The longest note, in grapheme clusters.</summary>
    public const int MaxNote = 120;

    public const int MaxRooms = 10;

    /// <summary>The most uses.</summary>
    public const int MostUses = 1000;

    /// <summary>For whom or what, for those who see the list; may be empty.</summary>
    [Id(0)] public string Note { get; init; } = "";

    /// <summary>What people are who come with it: members or guests.</summary>
    [Id(1)] public ServerRole Role { get; init; }

    /// <summary>A minute to a year; null: it does not expire.</summary>
    [Id(2)] public TimeSpan? Lifetime { get; init; }

    /// <summary>1 to <see cref="MostUses"/>.</summary>
    [Id(3)] public required int MaxUses { get; init; }

    /// <summary>Rooms that they are put into at once; whoever invites must be allowed to invite there.</summary>
    [Id(4)] public ImmutableArray<RoomId> Rooms { get; init; } = [];

    /// <summary>The same with a clean note, or why not.</summary>
    internal Result<InvitationDraft> Checked()
    {
        var note = Note.Length == 0 ? "" : PlainName.CleanLine(Note, MaxNote);
        var fits = note is not null && Role is ServerRole.Member or ServerRole.Guest && MaxUses is >= 1 and <= MostUses && Rooms.Length <= MaxRooms
            && (Lifetime is null || (Lifetime >= TimeSpan.FromMinutes(1) && Lifetime <= TimeSpan.FromDays(366)));
        return fits
            ? this with { Note = note!, Rooms = [.. Rooms.Distinct()] }
            : new Refusal(
                RefusalCode.BadRequest, $"An invitation lasts a minute to a year, for 1 to {MostUses} uses, {MaxRooms} rooms at most and a note of {MaxNote} characters.");
    }
}
