using System.Security.Cryptography;
using System.Text;
using LiveChat.Grains.Audit;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using Orleans.Runtime;

namespace LiveChat.Grains.Invitations;

[GrainType("invitations")]
internal sealed class InvitationsGrain(
    [PersistentState("invitations", GrainKeys.Chat)] IPersistentState<InvitationsState> invitations, TimeProvider clock) : Grain, IInvitationsGrain
{
    /// <summary>More than that: the oldest that does not work any more goes, or nothing new is made.</summary>
    public const int MaxKept = 500;

    public const int MaxRemembered = 100;

    private static readonly Refusal NotAllowed = new(RefusalCode.Forbidden, "This is not allowed.");
    private static readonly Refusal NoSuchInvitation = new(RefusalCode.NotFound, "There is no such invitation.");

    private List<InvitationState> All => invitations.State.Invitations;

    public async Task<Result<Invitation>> Create(Actor by, InvitationDraft draft)
    {
        var wish = draft.Checked();
        if ((Refuse(by) ?? wish.Refusal) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();
        if (All.Count >= MaxKept && All.FindLastIndex(other => !other.Works(now)) is var oldest)
        {
            if (oldest < 0)
            {
                return new Refusal(RefusalCode.TooMany, $"A server has at most {MaxKept} invitations. Revoke one.");
            }

            All.RemoveAt(oldest);
        }

        var made = new InvitationState
        {
            Id = IdText.New(now),
            Code = IdText.NewSecret(),
            By = by.Id,
            CreatedAt = now,
            ExpiresAt = now + wish.Value!.Lifetime,
            MaxUses = wish.Value.MaxUses,
            Note = wish.Value.Note,
            Role = wish.Value.Role,
            Rooms = [.. wish.Value.Rooms],
        };
        if (await AskRooms(by, made, wish.Value) is { } closed)
        {
            return closed;
        }

        All.Insert(0, made);
        await Commit(new AuditEntry { Act = AuditActs.InvitationCreated, By = by.Id, Detail = made.Id });
        return made.View();
    }

    public async Task<Result<InvitationPage>> GetPage(Actor by, string? before, int limit)
    {
        if (Refuse(by) is { } refusal)
        {
            return refusal;
        }

        if (limit is < 1 or > 100)
        {
            return new Refusal(RefusalCode.BadRequest, "A page has 1 to 100 rows.");
        }

        await Tell();
        var place = All.FindIndex(one => one.Id == before);
        var rest = before is null || place >= 0 ? All.Skip(place + 1) : All.Where(one => string.CompareOrdinal(one.Id, before) < 0);
        var rows = rest.Take(limit + 1).Select(one => one.View()).ToList();
        return rows.Count > limit ? new InvitationPage([.. rows[..limit]], rows[limit - 1].Id) : new InvitationPage([.. rows], null);
    }

    public async Task<Result<Done>> Revoke(Actor by, string id)
    {
        if (Refuse(by) is { } refusal)
        {
            return refusal;
        }

        if (All.RemoveAll(one => one.Id == id) > 0)
        {
            await Commit(new AuditEntry { Act = AuditActs.InvitationRevoked, By = by.Id, Detail = id });
        }

        await Tell();
        return default(Done);
    }

    public Task<Result<Invitation>> Find(string code) =>
        Task.FromResult(Of(code) is { } found && found.Works(clock.GetUtcNow()) ? found.View() : (Result<Invitation>)NoSuchInvitation);

    public async Task<Result<Invitation>> Use(string code, string name)
    {
        if (Of(code) is not { } found)
        {
            return NoSuchInvitation;
        }

        if (found.UsedBy.Contains(name))
        {
            return found.View();
        }

        if (!found.Works(clock.GetUtcNow()))
        {
            return NoSuchInvitation;
        }

        found.Uses++;
        found.UsedBy.Add(name);
        found.UsedBy.RemoveRange(0, Math.Max(0, found.UsedBy.Count - MaxRemembered));
        await this.WriteOrForget(invitations);
        return found.View();
    }

    /// <summary>Each room decides whether this person may invite to it, and for how many.</summary>
    private async Task<Refusal?> AskRooms(Actor by, InvitationState made, InvitationDraft draft)
    {
        foreach (var room in draft.Rooms)
        {
            var invite = await GrainFactory.Room(room).CreateInvite(by, new InviteTerms { Lifetime = draft.Lifetime, MaxUses = draft.MaxUses });
            if (!invite.Succeeded)
            {
                return invite.Refusal;
            }

            made.RoomCodes.Add(invite.Value.Code);
        }

        return null;
    }

    private static Refusal? Refuse(Actor by) => by.Role < ServerRole.Moderator ? NotAllowed : null;

    private InvitationState? Of(string code)
    {
        var bytes = Encoding.UTF8.GetBytes(code);
        return All.Find(one => CryptographicOperations.FixedTimeEquals(bytes, Encoding.UTF8.GetBytes(one.Code)));
    }

    private async Task Commit(AuditEntry entry)
    {
        invitations.State.Untold.Add(PendingAudit.Of(entry, clock.GetUtcNow()));
        await this.WriteOrForget(invitations);
        await Tell();
    }

    private async Task Tell()
    {
        if (invitations.State.Untold.Count == 0)
        {
            return;
        }

        foreach (var act in invitations.State.Untold)
        {
            await act.TellAsync(GrainFactory);
        }

        invitations.State.Untold.Clear();
        await this.WriteOrForget(invitations);
    }
}
