using LiveChat.Grains.Users;

namespace LiveChat.Api.Accounts.Factors;

/// <summary>An account as ASP.NET Core Identity sees it.</summary>
internal sealed record PasskeyUser(UserId Id, string Name);
