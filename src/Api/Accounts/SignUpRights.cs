using LiveChat.Api.Server;
using LiveChat.Grains;
using LiveChat.Grains.Permissions;
using LiveChat.Grains.Rooms;
using LiveChat.Grains.Server;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Accounts;

/// <summary>Who may make an account: the one place that asks the settings and counts invitations, whichever way people come.</summary>
internal sealed class SignUpRights(IGrainFactory grains, CurrentSettings settings)
{
    private static readonly Refusal Closed = new(RefusalCode.RegistrationClosed, "No new accounts are made here.");
    private static readonly Refusal Needed = new(RefusalCode.InvitationNeeded, "New accounts are made here with an invitation.");

    /// <summary>Takes the right to one account. Taking it again for the same name is harmless and counts nothing.</summary>
    /// <param name="code">Of an invitation to the server, if there is one.</param>
    /// <param name="name">The name of the account in normal form, claimed for it.</param>
    public async Task<Result<SignUpRight>> TakeAsync(string? code, string name)
    {
        if (await grains.Server().TakeFirst(name))
        {
            return new SignUpRight { Role = null };
        }

        var current = await settings.GetAsync();
        if (current.Registration == Registration.Closed)
        {
            return Closed;
        }

        if (!string.IsNullOrEmpty(code))
        {
            var used = await grains.Invitations().Use(code, name);
            return used.Succeeded ? new SignUpRight { Role = used.Value.Role, RoomCodes = used.Value.RoomCodes } : used.Refusal;
        }

        return current.Registration == Registration.Open ? new SignUpRight { Role = current.NewAccounts } : Needed;
    }

    /// <summary>Puts somebody whose account is made into the rooms of their invitation. A room that is gone or full does not keep them out of the server.</summary>
    public async Task EnterRoomsAsync(SignUpRight right, UserId user)
    {
        var actor = new Actor(user, right.Role ?? ServerRole.Administrator);
        foreach (var code in right.RoomCodes)
        {
            if (InviteCode.TryGetRoom(code, out var room))
            {
                await grains.Room(room).JoinByInvite(actor, code);
            }
        }
    }
}
