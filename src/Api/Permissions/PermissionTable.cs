using static LiveChat.Api.Permissions.Who;

namespace LiveChat.Api.Permissions;

/// <summary>Every door of the server and who may come through. A test fails for a route or a hub method without a row; docs/api/permissions.md is made from it.</summary>
/// <remarks>Signing in is checked at the door, the rest by the grain that has the data. To those who may not know of a room, it does not exist.</remarks>
internal static class PermissionTable
{
    public static readonly Permission[] Rows =
    [
        new("GET /healthz", Anonymous, "Says that the process lives; nothing else."),
        new("GET /readyz", Anonymous, "Says in one word whether it wants work."),
        new("GET /health/details", Administrator, "Versions, checks, connections of the process that answers."),
        new("GET /openapi/v1.json", Anonymous, "A description of the API; the same for everybody."),
        new("GET /docs/api/{documentName?}", Anonymous, "The same for people."),
        new("GET /docs/api/scalar.js", Anonymous),
        new("GET /docs/api/scalar.aspnetcore.js", Anonymous),
        new("GET /docs/api/favicon.svg", Anonymous),
        new("GET /api/v1/server", Anonymous),
        new("POST /api/v1/session/sign-up", Anonymous, "Limited per address."),
        new("POST /api/v1/session", Anonymous, "Limited per account and address."),
        new("POST /api/v1/session/refresh", Anonymous, "With a refresh token."),
        new("GET /api/v1/session", SignedIn),
        new("DELETE /api/v1/session", SignedIn, "Of one's own session."),
        new("GET /api/v1/users/me", SignedIn),
        new("PATCH /api/v1/users/me", SignedIn),
        new("GET /api/v1/users", SignedIn),
        new("GET /api/v1/users/search", SignedIn),
        new("GET /api/v1/rooms", SignedIn, "Public rooms only."),
        new("POST /api/v1/rooms", SignedIn),
        new("GET /api/v1/rooms/{room}", Member, "Of a public room: everybody who is signed in."),
        new("PATCH /api/v1/rooms/{room}", Moderator),
        new("GET /api/v1/rooms/{room}/members", Member),
        new("PUT /api/v1/rooms/{room}/members/me", SignedIn, "A public room only."),
        new("DELETE /api/v1/rooms/{room}/members/me", Member, "Not the last owner while others are there."),
        new("PUT /api/v1/rooms/{room}/members/{user}/role", Owner),
        new("DELETE /api/v1/rooms/{room}/members/{user}", Moderator, "Somebody of a lower role."),
        new("GET /api/v1/rooms/{room}/messages", Member),
        new("POST /api/v1/rooms/{room}/messages", Member),
        new("PUT /api/v1/rooms/{room}/read", Member),
        new("GET /api/v1/rooms/{room}/invites", Member, "Moderators see all, members their own."),
        new("POST /api/v1/rooms/{room}/invites", Member, "Of a private room: moderators."),
        new("DELETE /api/v1/rooms/{room}/invites/{id}", Member, "One's own; moderators any."),
        new("GET /api/v1/invites/{code}", SignedIn, "With a code that works."),
        new("POST /api/v1/invites/{code}/accept", SignedIn, "With a code that works."),
        new("GET /api/v1/admin/audit", Administrator, "Who did what to whom."),
        new("GET /hub", SignedIn, "From pages of this server."),
        new("hub Sync", SignedIn, "One's own rooms."),
        new("hub Send", Member),
        new("hub History", Member),
        new("hub MarkRead", Member),
        new("hub Typing", Member, "Others are ignored."),
        new("hub Watch", Member, "Presence of anybody."),
    ];
}
