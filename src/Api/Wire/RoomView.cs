using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Wire;

/// <summary>A room as one of its members sees it. Unread = headOrdinal − readOrdinal.</summary>
public sealed record RoomView : RoomCardView
{
    public required RoomRole Role { get; init; }

    public required long JoinedSeq { get; init; }

    public required long HeadSeq { get; init; }

    public required long HeadOrdinal { get; init; }

    public required DateTimeOffset HeadAt { get; init; }

    public required long ReadSeq { get; init; }

    public required long ReadOrdinal { get; init; }

    /// <summary>How often the read cursor was set back on purpose; absent for never. Of two cursors that of the later epoch holds.</summary>
    public int? ReadEpoch { get; init; }

    /// <summary>The stranger who began a conversation that waits for an answer: it is kept apart, and not counted as unread.</summary>
    public UserId? RequestBy { get; init; }

    /// <summary>Hidden while headOrdinal is not beyond this; absent when shown.</summary>
    public long? HiddenOrdinal { get; init; }

    /// <summary>How many messages that they have not read call them by name; absent for none, and where it is not asked.</summary>
    public int? Mentions { get; init; }

    /// <summary>Why this person does not write in the room now, as far as the room was asked; lists of rooms do not say it.</summary>
    public RestrictionView? Muted { get; init; }

    /// <summary>When this person may write again, if slow mode makes them wait, as far as the room was asked.</summary>
    public DateTimeOffset? SlowUntil { get; init; }

    public static RoomView From(Membership membership)
    {
        return Of(membership.Room, membership.Role, membership.JoinedSeq, membership.Head, membership.Read) with
        {
            RequestBy = membership.RequestBy,
            HiddenOrdinal = membership.HiddenOrdinal,
            Mentions = membership.Mentions > 0 ? membership.Mentions : null,
        };
    }

    /// <param name="admission">The room, from the room itself.</param>
    /// <param name="read">The read cursor, from the person.</param>
    public static RoomView From(RoomAdmission admission, ReadCursor read)
    {
        return Of(admission.Room, admission.Role, admission.JoinedSeq, admission.Head, read) with
        {
            Muted = admission.Muted is { } mute ? RestrictionView.From(mute) : null,
            SlowUntil = admission.SlowUntil,
        };
    }

    private static RoomView Of(RoomCard card, RoomRole role, long joinedSeq, RoomHead head, ReadCursor read) => new()
    {
        Id = card.Id,
        Name = card.Name,
        Topic = card.Topic,
        Visibility = card.Visibility,
        Members = card.Members,
        CreatedAt = card.CreatedAt,
        Kind = card.Kind,
        People = card.People,
        Policy = PolicyOf(card),
        Archived = card.Life == RoomLife.Archived,
        Role = role,
        JoinedSeq = joinedSeq,
        HeadSeq = head.Seq,
        HeadOrdinal = head.Ordinal,
        HeadAt = head.At,
        ReadSeq = read.Seq,
        ReadOrdinal = read.Ordinal,
        ReadEpoch = read.Epoch,
    };
}
