using System.Collections.Immutable;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Users;

namespace LiveChat.Grains.Rooms;

/// <summary>Keeping order: who is put out, kept out, or kept from writing.</summary>
internal sealed partial class RoomGrain
{
    public Task<Result<Done>> Remove(Actor by, UserId target) => PutOut(by, target, reason: null);

    public async Task<Result<Done>> PutOut(Actor by, UserId target, string? reason)
    {
        var said = RoomRules.Reason(reason);
        return (Refuse(RoomAct.PutOut, by) ?? said.Refusal ?? (Member(target) is null ? RoomRules.NoSuchMember : RefuseOver(by, target))) is { } refusal
            ? refusal
            : await _talk.PutOut(target, new MemberRemoved { By = by.Id, User = target, Reason = Words(said) });
    }

    public async Task<Result<Done>> Ban(Actor by, UserId target, RestrictionTerms terms)
    {
        var said = RoomRules.Reason(terms.Reason);
        if ((Refuse(RoomAct.Ban, by) ?? RoomRules.Refuse(terms) ?? said.Refusal ?? RefuseOver(by, target) ?? RefuseMore(room.State.Banned, target)) is { } refusal)
        {
            return refusal;
        }

        if (Member(target) is null && await GrainFactory.User(target).GetProfile() is null)
        {
            return RoomRules.NoSuchMember;
        }

        return await _talk.PutOut(
            target,
            new MemberRemoved { By = by.Id, User = target, Reason = Words(said), Banned = true, Until = clock.GetUtcNow() + terms.Lifetime });
    }

    public async Task<Result<Done>> Unban(Actor by, UserId target)
    {
        return Refuse(RoomAct.Ban, by) is { } refusal ? refusal
            : Holding(room.State.Banned, target) is null ? default(Done)
            : await _talk.Commit(new MemberUnbanned { By = by.Id, User = target });
    }

    public async Task<Result<Done>> Mute(Actor by, UserId target, RestrictionTerms terms)
    {
        var said = RoomRules.Reason(terms.Reason);
        if ((Refuse(RoomAct.Mute, by) ?? RoomRules.Refuse(terms) ?? said.Refusal ?? (Member(target) is null ? RoomRules.NoSuchMember : RefuseOver(by, target))
            ?? RefuseMore(room.State.Muted, target)) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        var mute = new RoomRestriction { User = target, By = by.Id, At = now, Until = now + terms.Lifetime, Reason = Words(said) };
        return await _talk.Commit(
            new MemberMuted { By = by.Id, User = target, Until = mute.Until, Reason = mute.Reason },
            closing: actor => actor.Id == target ? RoomAccess.Muted(mute, now) : null);
    }

    public async Task<Result<Done>> Unmute(Actor by, UserId target)
    {
        return Refuse(RoomAct.Mute, by) is { } refusal ? refusal
            : by.Id == target && Member(target)?.Role != RoomRole.Owner ? RoomRules.NotAllowed
            : Holding(room.State.Muted, target) is null ? default(Done)
            : await _talk.Commit(new MemberUnmuted { By = by.Id, User = target });
    }

    public Task<Result<RoomRestrictions>> GetRestrictions(Actor by)
    {
        return Task.FromResult<Result<RoomRestrictions>>(
            Refuse(RoomAct.Ban, by) is { } refusal
                ? refusal
                : new RoomRestrictions(Holding(room.State.Banned), Holding(room.State.Muted)));
    }

    /// <summary>Only over who has a lower role; over people who are not in the room too.</summary>
    private Refusal? RefuseOver(Actor by, UserId target) =>
        by.Id == target || (Member(target) is { } member && member.Role >= RoomAccess.RoleOf(by, Member(by.Id)!)) ? RoomRules.NotAllowed : null;

    private Refusal? RefuseMore(Dictionary<UserId, RoomRestriction> restricted, UserId target)
    {
        var now = clock.GetUtcNow();
        return restricted.Count >= RoomState.MostRestricted && !restricted.ContainsKey(target)
            && restricted.Values.Count(restriction => restriction.Holds(now)) >= RoomState.MostRestricted
                ? RoomRules.TooManyRestricted
                : null;
    }

    private RoomRestriction? Holding(Dictionary<UserId, RoomRestriction> restricted, UserId target) =>
        restricted.TryGetValue(target, out var restriction) && restriction.Holds(clock.GetUtcNow()) ? restriction : null;

    private ImmutableArray<RoomRestriction> Holding(Dictionary<UserId, RoomRestriction> restricted)
    {
        var now = clock.GetUtcNow();
        return [.. restricted.Values.Where(restriction => restriction.Holds(now)).OrderByDescending(restriction => restriction.At).ThenBy(restriction => restriction.User.Value, StringComparer.Ordinal)];
    }

    private static string? Words(Result<string> said) => said.Value is { Length: > 0 } words ? words : null;
}
