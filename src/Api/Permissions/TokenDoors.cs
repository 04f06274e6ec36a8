using System.Collections.Frozen;
using System.Collections.Immutable;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Tokens;
using static LiveChat.Grains.Accounts.Tokens.TokenScope;

namespace LiveChat.Api.Permissions;

/// <summary>Which scope of a personal access token opens which door. A door that is not here is closed to them; a test asks that this is on purpose.</summary>
internal static class TokenDoors
{
    public static readonly Refusal Missing = new(RefusalCode.ScopeMissing, "This access token is not made for that.");

    /// <summary>What no token ever opens: how one signs in, and what administrators do. Otherwise a token could make itself more than it is.</summary>
    private static readonly string[] Closed = ["/api/v1/session", "/api/v1/account", "/api/v1/admin", "/health/details", "/api/v1/files/{file}/link", "/api/v1/push", "/api/v1/users/me/push"];

    private static readonly FrozenDictionary<string, TokenScope> Scopes = new Dictionary<string, TokenScope>
    {
        ["GET /hub"] = Read,
        ["hub Sync"] = Read,
        ["hub History"] = Read,
        ["hub Watch"] = Read,
        ["hub Idle"] = Read,
        ["hub Send"] = Write,
        ["hub Edit"] = Write,
        ["hub Delete"] = Write,
        ["hub React"] = Write,
        ["hub Unreact"] = Write,
        ["hub Vote"] = Write,
        ["hub ClosePoll"] = Write,
        ["hub Pin"] = Write,
        ["hub Unpin"] = Write,
        ["hub RemovePreview"] = Write,
        ["hub MarkRead"] = Write,
        ["hub MarkDelivered"] = Write,
        ["hub MarkUnread"] = Write,
        ["hub MarkAllRead"] = Write,
        ["hub Typing"] = Write,
        ["GET /api/v1/users/me"] = Read,
        ["GET /api/v1/users/me/scheduled"] = Read,
        ["POST /api/v1/users/me/scheduled"] = Write,
        ["PATCH /api/v1/users/me/scheduled/{id}"] = Write,
        ["DELETE /api/v1/users/me/scheduled/{id}"] = Write,
        ["POST /api/v1/users/me/scheduled/{id}/send"] = Write,
        ["GET /api/v1/users/{user}"] = Read,
        ["GET /api/v1/users"] = Read,
        ["GET /api/v1/users/search"] = Read,
        ["GET /api/v1/files"] = Read,
        ["GET /api/v1/files/{file}"] = Read,
        ["GET /api/v1/files/{file}/upload"] = Read,
        ["GET /api/v1/files/{file}/{variant}"] = Read,
        ["POST /api/v1/files"] = Write,
        ["PUT /api/v1/files/{file}/parts/{number}"] = Write,
        ["POST /api/v1/files/{file}/parts/{number}/link"] = Write,
        ["POST /api/v1/files/{file}/finish"] = Write,
        ["DELETE /api/v1/files/{file}"] = Write,
        ["GET /api/v1/pictures/{user}/{picture}"] = Read,
        ["GET /api/v1/emoji"] = Read,
        ["GET /api/v1/emoji/{name}/{picture}"] = Read,
        ["PUT /api/v1/emoji/{name}"] = Write,
        ["DELETE /api/v1/emoji/{name}"] = Write,
        ["GET /api/v1/rooms"] = Read,
        ["GET /api/v1/rooms/{room}"] = Read,
        ["GET /api/v1/rooms/{room}/members"] = Read,
        ["GET /api/v1/rooms/{room}/messages"] = Read,
        ["GET /api/v1/rooms/{room}/messages/at"] = Read,
        ["GET /api/v1/rooms/{room}/messages/{seq}"] = Read,
        ["GET /api/v1/rooms/{room}/messages/{seq}/edits"] = Read,
        ["GET /api/v1/rooms/{room}/messages/{seq}/reactions"] = Read,
        ["GET /api/v1/rooms/{room}/messages/{seq}/votes"] = Read,
        ["GET /api/v1/rooms/{room}/pins"] = Read,
        ["POST /api/v1/rooms/{room}/messages/{seq}/report"] = Write,
        ["GET /api/v1/rooms/{room}/files"] = Read,
        ["GET /api/v1/rooms/{room}/links"] = Read,
        ["GET /api/v1/rooms/{room}/receipts"] = Read,
        ["GET /api/v1/rooms/{room}/messages/{seq}/thread"] = Read,
        ["GET /api/v1/threads"] = Read,
        ["GET /api/v1/hidden"] = Read,
        ["PUT /api/v1/rooms/{room}/messages/{seq}/hidden"] = Write,
        ["DELETE /api/v1/rooms/{room}/messages/{seq}/hidden"] = Write,
        ["GET /api/v1/reminders"] = Read,
        ["PUT /api/v1/rooms/{room}/messages/{seq}/reminder"] = Write,
        ["DELETE /api/v1/rooms/{room}/messages/{seq}/reminder"] = Write,
        ["GET /api/v1/drafts"] = Read,
        ["PUT /api/v1/drafts/{room}"] = Write,
        ["DELETE /api/v1/drafts/{room}"] = Write,
        ["GET /api/v1/search"] = Read,
        ["GET /api/v1/users/me/searches"] = Read,
        ["POST /api/v1/users/me/searches"] = Write,
        ["PATCH /api/v1/users/me/searches/{id}"] = Write,
        ["DELETE /api/v1/users/me/searches/{id}"] = Write,
        ["PUT /api/v1/users/me/searches/{id}/seen"] = Write,
        ["GET /api/v1/saved"] = Read,
        ["GET /api/v1/saved/marks"] = Read,
        ["PUT /api/v1/rooms/{room}/messages/{seq}/saved"] = Write,
        ["DELETE /api/v1/rooms/{room}/messages/{seq}/saved"] = Write,
        ["PUT /api/v1/rooms/{room}/messages/{seq}/thread/read"] = Write,
        ["PUT /api/v1/rooms/{room}/messages/{seq}/thread/follow"] = Write,
        ["DELETE /api/v1/rooms/{room}/messages/{seq}/thread/follow"] = Write,
        ["POST /api/v1/threads/read"] = Write,
        ["GET /api/v1/rooms/{room}/excerpts"] = Read,
        ["GET /api/v1/conversations/{conversation}"] = Read,
        ["POST /api/v1/rooms/{room}/messages"] = Write,
        ["PUT /api/v1/rooms/{room}/read"] = Write,
        ["POST /api/v1/rooms"] = TokenScope.Rooms,
        ["PATCH /api/v1/rooms/{room}"] = TokenScope.Rooms,
        ["DELETE /api/v1/rooms/{room}"] = TokenScope.Rooms,
        ["GET /api/v1/rooms/{room}/preview"] = Read,
        ["PUT /api/v1/rooms/{room}/archive"] = TokenScope.Rooms,
        ["DELETE /api/v1/rooms/{room}/archive"] = TokenScope.Rooms,
        ["PUT /api/v1/rooms/{room}/owner"] = TokenScope.Rooms,
        ["POST /api/v1/rooms/{room}/members/{user}/removal"] = TokenScope.Rooms,
        ["GET /api/v1/rooms/{room}/bans"] = TokenScope.Rooms,
        ["PUT /api/v1/rooms/{room}/bans/{user}"] = TokenScope.Rooms,
        ["DELETE /api/v1/rooms/{room}/bans/{user}"] = TokenScope.Rooms,
        ["GET /api/v1/rooms/{room}/mutes"] = TokenScope.Rooms,
        ["PUT /api/v1/rooms/{room}/mutes/{user}"] = TokenScope.Rooms,
        ["DELETE /api/v1/rooms/{room}/mutes/{user}"] = TokenScope.Rooms,
        ["PUT /api/v1/rooms/{room}/members/me"] = TokenScope.Rooms,
        ["DELETE /api/v1/rooms/{room}/members/me"] = TokenScope.Rooms,
        ["PUT /api/v1/rooms/{room}/members/{user}/role"] = TokenScope.Rooms,
        ["DELETE /api/v1/rooms/{room}/members/{user}"] = TokenScope.Rooms,
        ["GET /api/v1/rooms/{room}/invites"] = TokenScope.Rooms,
        ["POST /api/v1/rooms/{room}/invites"] = TokenScope.Rooms,
        ["DELETE /api/v1/rooms/{room}/invites/{id}"] = TokenScope.Rooms,
        ["GET /api/v1/invites/{code}"] = TokenScope.Rooms,
        ["POST /api/v1/invites/{code}/accept"] = TokenScope.Rooms,
        ["POST /api/v1/conversations"] = TokenScope.Rooms,
        ["PATCH /api/v1/conversations/{conversation}"] = TokenScope.Rooms,
        ["POST /api/v1/conversations/{conversation}/people"] = TokenScope.Rooms,
        ["DELETE /api/v1/conversations/{conversation}/people/me"] = TokenScope.Rooms,
        ["PUT /api/v1/conversations/{conversation}/answer"] = TokenScope.Rooms,
        ["PUT /api/v1/conversations/{conversation}/hidden"] = TokenScope.Rooms,
        ["DELETE /api/v1/conversations/{conversation}/hidden"] = TokenScope.Rooms,
        ["GET /api/v1/users/me/activity"] = Read,
        ["PUT /api/v1/users/me/activity/read"] = Write,
        ["PUT /api/v1/users/me/activity/{id}/read"] = Write,
        ["PATCH /api/v1/users/me"] = Profile,
        ["PUT /api/v1/users/me/status"] = Profile,
        ["DELETE /api/v1/users/me/status"] = Profile,
        ["PUT /api/v1/users/me/presence"] = Profile,
        ["PUT /api/v1/users/me/picture"] = Profile,
        ["DELETE /api/v1/users/me/picture"] = Profile,
        ["GET /api/v1/users/me/blocks"] = Profile,
        ["PUT /api/v1/users/me/blocks/{user}"] = Profile,
        ["DELETE /api/v1/users/me/blocks/{user}"] = Profile,
        ["GET /api/v1/users/me/sidebar"] = Profile,
        ["PUT /api/v1/users/me/sidebar"] = Profile,
        ["GET /api/v1/users/me/contact"] = Profile,
        ["PUT /api/v1/users/me/contact"] = Profile,
    }.ToFrozenDictionary();

    public static IEnumerable<string> All => Scopes.Keys;

    /// <summary>Null: no token opens it.</summary>
    public static TokenScope? ScopeOf(string door) => Scopes.TryGetValue(door, out var scope) ? scope : null;

    /// <summary>Whether it was decided that no token opens it.</summary>
    public static bool IsClosed(string door) => Closed.Any(path => door[(door.IndexOf(' ') + 1)..].StartsWith(path, StringComparison.Ordinal));

    /// <summary>Why not, or null. A session, which has no scopes, may all that its owner may.</summary>
    public static Refusal? Refuse(ImmutableArray<TokenScope>? scopes, TokenScope? needed) =>
        scopes is not { } has || (needed is { } scope && has.Contains(scope)) ? null : Missing;
}
