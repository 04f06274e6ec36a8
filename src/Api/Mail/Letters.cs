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
