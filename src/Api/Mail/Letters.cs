using System.Globalization;
using LiveChat.Api.Accounts;
using LiveChat.Api.Server;
using Microsoft.Extensions.Options;

namespace LiveChat.Api.Mail;

/// <summary>What our letters say.</summary>
/// <remarks>
/// The address of the links is the configured one and never that of a request, whose sender chooses it. What leads in stands behind a <c>#</c>: browsers do not send that part, so it is
/// in no log.
/// </remarks>
internal sealed class Letters(IOptions<OriginOptions> origins, CurrentSettings settings)
{
    private string Home => origins.Value.PublicOrigins[0];

    public async Task<Letter> ConfirmAddressAsync(string to, string name, string token)
    {
        var server = await ServerNameAsync();
        return new Letter(
            to,
            $"Confirm your address for {server}",
            $"""
            Hello {name},

            open this link to confirm that mail for your account on {server} may be sent here:

            {Home}/verify#token={token}

            It works for 24 hours, once. If you did not ask for it, do nothing: the address stays unconfirmed.
            """);
    }

    /// <summary>To where letters went until now. Does not say where they go instead: whoever reads it may be somebody else by now.</summary>
    public async Task<Letter> AddressChangedAsync(string to, string name, DateTimeOffset at)
    {
        var server = await ServerNameAsync();
        return new Letter(
            to,
            $"Your address for {server} was changed",
            $"""
            Hello {name},

            since {at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} (UTC) mail for your account on {server} is not sent here any more. Whoever changed that was signed in to your account, and had shown who they are a moment before.

            If it was you, do nothing. If it was not, sign in at {Home}/settings/security, change your password and end the sessions that you do not know. If you cannot sign in, ask the administrators of {server} at once: they can end all sessions and hand you a link for a new password.
            """);
    }

    public async Task<Letter> ResetPasswordAsync(string to, string name, string token)
    {
        var server = await ServerNameAsync();
        return new Letter(
            to,
            $"Set a new password for {server}",
            $"""
            Hello {name},

            open this link to set a new password for your account on {server}:

            {Home}/reset#token={token}

            It works for one hour, once, and signs you out on all devices. If you did not ask for it, do nothing: your password stays as it is.
            """);
    }

    /// <summary>In a subject and in text: one line.</summary>
    private async Task<string> ServerNameAsync() =>
        string.Concat((await settings.GetAsync()).Name.Where(letter => !char.IsControl(letter)));
}
