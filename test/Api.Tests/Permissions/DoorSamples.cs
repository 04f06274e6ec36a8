namespace LiveChat.Api.Tests.Permissions;

/// <summary>A request for each door that is well formed, so that only permission decides. Doors without one get an empty object.</summary>
internal static class DoorSamples
{
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["PATCH /api/v1/rooms/{room}"] = """{"topic":"tea"}""",
        ["PUT /api/v1/rooms/{room}/owner"] = """{"user":"{user}"}""",
        ["PUT /api/v1/rooms/{room}/members/{user}/role"] = """{"role":"moderator"}""",
        ["POST /api/v1/rooms/{room}/messages"] = """{"clientId":"c1","text":"hello"}""",
        ["PUT /api/v1/rooms/{room}/read"] = """{"seq":0,"ordinal":0}""",
        ["PUT /api/v1/rooms/{room}/messages/{seq}/thread/read"] = """{"ordinal":0}""",
        ["POST /api/v1/rooms/{room}/messages/{seq}/report"] = """{"reason":"spam"}""",
        ["PUT /api/v1/rooms/{room}/messages/{seq}/reminder"] = $$"""{"at":{{ChatServer.Start.AddYears(1).ToUnixTimeMilliseconds()}}}""",
        ["POST /api/v1/users/me/push-devices"] = """{"endpoint":"https://push.test/{unique}","p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4","auth":"BTBZMqHH6r4Tts7J_aSIgg"}""",
        ["PUT /api/v1/users/me/push-content"] = """{"content":"sender"}""",
        ["POST /api/v1/users/me/searches"] = """{"query":"beans {unique}"}""",
        ["PUT /api/v1/drafts/{room}"] = """{"text":"hello"}""",
        ["POST /api/v1/rooms"] = """{"name":"room {unique}","visibility":"public"}""",
        ["POST /api/v1/conversations"] = """{"people":["{user}"]}""",
        ["PATCH /api/v1/conversations/{conversation}"] = """{"name":"Beans"}""",
        ["POST /api/v1/conversations/{conversation}/people"] = """{"people":["{user}"]}""",
        ["PUT /api/v1/conversations/{conversation}/answer"] = """{"accept":true}""",
        ["PUT /api/v1/users/me/contact"] = """{"from":"everybody"}""",
        ["PUT /api/v1/admin/users/{user}/role"] = """{"role":"member"}""",
        ["PUT /api/v1/users/me/status"] = """{"emoji":"","text":"In the garden"}""",
        ["PUT /api/v1/users/me/presence"] = """{"mode":"doNotDisturb"}""",
        ["PUT /api/v1/users/me/sidebar"] = """{"version":0,"favourites":[],"folders":[],"muted":[],"rooms":"name","conversations":"unset"}""",
        ["PATCH /api/v1/users/me"] = """{"displayName":"Somebody"}""",
    };

    private static readonly Dictionary<string, string> Queries = new()
    {
        ["GET /api/v1/users"] = "?ids={user}",
        ["GET /api/v1/rooms/{room}/excerpts"] = "?messages=1",
        ["GET /api/v1/rooms/{room}/messages/at"] = "?time=0",
        ["GET /api/v1/rooms/{room}/messages/{seq}/reactions"] = "?emoji=%E2%9D%A4",
    };

    /// <summary>Doors to something of one's own that nobody here has: whoever comes in finds nothing.</summary>
    private static readonly HashSet<string> Empty = ["DELETE /api/v1/account/factors/totp", "POST /api/v1/account/factors/recovery-codes", "GET /api/v1/users/{user}"];

    public static bool MayFindNothing(string door) => Empty.Contains(door)
        || door.Contains("{id}", StringComparison.Ordinal) || door.Contains("{provider}", StringComparison.Ordinal);

    public static string Body(string door) => Bodies.GetValueOrDefault(door, "{}");

    public static string Query(string door) => Queries.GetValueOrDefault(door, "");
}
