using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Invitations;

[GenerateSerializer, Alias("invitations.state")]
internal sealed class InvitationsState
{
    /// <summary>Newest first; at most <see cref="InvitationsGrain.MaxKept"/>.</summary>
    [Id(0)] public List<InvitationState> Invitations { get; set; } = [];

    /// <summary>What the audit log does not have yet.</summary>
    [Id(1)] public List<PendingAudit> Untold { get; set; } = [];
}

[GenerateSerializer, Alias("invitation.state")]
internal sealed class InvitationState
{
    [Id(0)] public string Id { get; set; } = "";

    [Id(1)] public string Code { get; set; } = "";

    [Id(2)] public UserId By { get; set; }

    [Id(3)] public DateTimeOffset CreatedAt { get; set; }

    [Id(4)] public DateTimeOffset? ExpiresAt { get; set; }

    [Id(5)] public int MaxUses { get; set; }

    [Id(6)] public int Uses { get; set; }

    [Id(7)] public string Note { get; set; } = "";

    [Id(8)] public ServerRole Role { get; set; }

    [Id(9)] public List<RoomId> Rooms { get; set; } = [];

    [Id(10)] public List<string> RoomCodes { get; set; } = [];

    /// <summary>
    /// The account names that it was last counted for, in normal form, at most <see cref="InvitationsGrain.MaxRemembered"/>: a sign-up that is tried again within moments
    /// does not count again, and one that succeeded is not tried again.
    /// </summary>
    [Id(11)] public List<string> UsedBy { get; set; } = [];

    public bool Works(DateTimeOffset now) => Uses < MaxUses && (ExpiresAt is not { } end || end > now);

    public Invitation View() => new()
    {
        Id = Id,
        Code = Code,
        By = By,
        CreatedAt = CreatedAt,
        ExpiresAt = ExpiresAt,
        MaxUses = MaxUses,
        Uses = Uses,
        Note = Note,
        Role = Role,
        Rooms = [.. Rooms],
        RoomCodes = [.. RoomCodes],
    };
}
