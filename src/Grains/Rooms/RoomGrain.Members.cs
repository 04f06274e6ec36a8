using System.Collections.Immutable;
using LiveChat.Grains.Names;
using LiveChat.Grains.Permissions;

namespace LiveChat.Grains.Rooms;

/// <summary>Coming, going and inviting.</summary>
internal sealed partial class RoomGrain
{
    public async Task<Result<RoomAdmission>> JoinByInvite(Actor by, string code)
    {
        if (Invitation(code) is not { } invite)
        {
            return RoomRules.NoSuchInvite;
        }

        return Member(by.Id) is not null ? await Admit(by, invite: null)
            : RoomAccess.RefuseInvited(by, room.State, clock.GetUtcNow()) is { } refusal ? refusal
            : invite.Works(clock.GetUtcNow()) ? await Admit(by, invite.Id)
            : RoomRules.InviteSpent;
    }

    public async Task<Result<Invite>> CreateInvite(Actor by, InviteTerms terms)
    {
        if ((Refuse(RoomAct.Invite, by) ?? RoomRules.Refuse(terms)) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        room.State.Invites.RemoveAll(invite => !invite.Works(now));
        if (room.State.Invites.Count >= limits.InvitesPerRoom)
        {
            return new Refusal(RefusalCode.TooMany, $"A room has at most {limits.InvitesPerRoom} invitations. Revoke one.");
        }

        var id = IdText.NewSecret()[..InviteCode.InviteLength];
        var made = await _talk.Commit(
            new InviteCreated { By = by.Id, Invite = id, ExpiresAt = now + terms.Lifetime, MaxUses = terms.MaxUses });
        return made.Refusal is { } failed ? failed : View(room.State.Invites.Find(invite => invite.Id == id)!);
    }

    public Task<Result<ImmutableArray<Invite>>> GetInvites(Actor by)
    {
        if (Refuse(RoomAct.Read, by) is { } refusal)
        {
            return Task.FromResult<Result<ImmutableArray<Invite>>>(refusal);
        }

        var (now, all) = (clock.GetUtcNow(), Refuse(RoomAct.ManageInvites, by) is null);
        return Task.FromResult<Result<ImmutableArray<Invite>>>(
            room.State.Invites
                .Where(invite => invite.Works(now) && (all || invite.By == by.Id))
                .Select(View)
                .ToImmutableArray());
    }

    public async Task<Result<Done>> RevokeInvite(Actor by, string invite)
    {
        if (Refuse(RoomAct.Read, by) is { } refusal)
        {
            return refusal;
        }

        if (room.State.Invites.Find(other => other.Id == invite) is not { } found)
        {
            return default(Done);
        }

        return found.By != by.Id && Refuse(RoomAct.ManageInvites, by) is { } forbidden
            ? forbidden
            : await _talk.Commit(new InviteRevoked { By = by.Id, Invite = invite });
    }

    public Task<Result<InviteView>> GetInvite(Actor by, string code)
    {
        return Task.FromResult<Result<InviteView>>(
            Invitation(code) is not { } invite ? RoomRules.NoSuchInvite
            : RoomAccess.RefuseInvited(by, room.State, clock.GetUtcNow()) is { } refusal ? refusal
            : Member(by.Id) is null && !invite.Works(clock.GetUtcNow()) ? RoomRules.InviteSpent
            : new InviteView { Room = room.State.Card(Id), By = invite.By, Member = Member(by.Id) is not null });
    }

    private async Task<Result<RoomAdmission>> Admit(Actor by, string? invite)
    {
        if (!room.State.Exists)
        {
            return RoomRules.NoSuchRoom;
        }

        if (Member(by.Id) is { } member)
        {
            await GrainFactory.User(by.Id).Joined(Id, member.Role, _talk.Head with { Seq = member.JoinedSeq });
            return Admission(by);
        }

        if (room.State.Members.Count >= limits.MembersPerRoom)
        {
            return new Refusal(RefusalCode.TooMany, $"A room has at most {limits.MembersPerRoom} members.");
        }

        if ((await GrainFactory.User(by.Id).Admit(Id)).Refusal is { } refusal)
        {
            return refusal;
        }

        // A room that everybody has left belongs to whoever comes first.
        var role = room.State.Members.Count == 0 ? RoomRole.Owner : RoomRole.Member;
        var joined = await _talk.Commit(new MemberJoined { By = by.Id, Role = role, Invite = invite });
        return joined.Refusal is { } failed ? failed : Admission(by);
    }

    private async Task<Refusal?> Rename(Actor by, string name)
    {
        var earlier = room.State.Name;
        if (await ClaimName(name, room.State.Visibility) is { } taken)
        {
            return taken;
        }

        var renamed = await _talk.Commit(new RoomRenamed { By = by.Id, Name = name });
        if (renamed.Succeeded && room.State.Visibility == RoomVisibility.Public && PlainName.Fold(earlier) != PlainName.Fold(name))
        {
            await GrainFactory.RoomName(PlainName.Fold(earlier)).Release(Id.Value);
        }

        return renamed.Refusal;
    }

    /// <summary>Names of public rooms are unique; private rooms may share theirs, for a refusal would tell of them.</summary>
    private async Task<Refusal?> ClaimName(string name, RoomVisibility visibility)
    {
        return visibility == RoomVisibility.Public
            ? (await GrainFactory.RoomName(PlainName.Fold(name)).Claim(Id.Value)).Refusal
            : null;
    }

    private InviteState? Invitation(string code)
    {
        return room.State.Exists && InviteCode.TryGetRoom(code, out var of) && of == Id && room.State.InviteKey.Length > 0
            && InviteCode.Matches(code, Id, room.State.InviteKey)
                ? room.State.Invites.Find(invite => invite.Id == InviteCode.InviteOf(code))
                : null;
    }

    private Invite View(InviteState invite) => new()
    {
        Id = invite.Id,
        Code = InviteCode.Make(Id, invite.Id, room.State.InviteKey),
        By = invite.By,
        CreatedAt = invite.CreatedAt,
        ExpiresAt = invite.ExpiresAt,
        MaxUses = invite.MaxUses,
        Uses = invite.Uses,
    };
}
