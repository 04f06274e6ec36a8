using LiveChat.Api.Limits;
using LiveChat.Grains;
using Microsoft.AspNetCore.Http;

namespace LiveChat.Api.Accounts.Mail;

/// <summary>What strangers may do with links counts as a try to sign in: each wakes an account.</summary>
internal sealed class LinkTries(RateLimits limits)
{
    public Refusal? Refuse(HttpContext context) => limits.RefuseSignIn(ClientSource.Of(context));
}
