using System.Diagnostics.CodeAnalysis;
using LiveChat.Grains;
using LiveChat.Grains.Users;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>A ticket for a second factor as clients carry it: whose account, and the secret. Opaque to them.</summary>
internal readonly record struct TicketText(UserId User, string Secret)
{
    public string Text => $"{User}.{Secret}";

    public static bool TryParse([NotNullWhen(true)] string? text, out TicketText ticket)
    {
        ticket = default;
        if (text is null or { Length: > (2 * IdText.MaxLength) + 1 } || text.Split('.') is not [var user, var secret]
            || !UserId.TryParse(user, null, out var userId) || !IdText.IsWellFormed(secret))
        {
            return false;
        }

        ticket = new TicketText(userId, secret);
        return true;
    }

    /// <summary>Never the secret.</summary>
    public override string ToString() => $"Ticket of {User}";
}
