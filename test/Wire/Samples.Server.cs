using System.Collections.Immutable;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Accounts.Keys;
using LiveChat.Api.Accounts.Providers;
using LiveChat.Api.Refusals;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using LiveChat.Grains.Accounts.Factors;
using LiveChat.Grains.Reports;
using LiveChat.Grains.Server;

namespace LiveChat.Wire;

/// <summary>What the server says of itself and to those who run it, and how it refuses.</summary>
internal static partial class Samples
{
    private static Dictionary<string, object> Server => new()
    {
        ["server"] = new ServerInfo { Name = "LiveChat", Registration = Registration.Invitation, Version = "0.1.0", Fresh = true, MessageBytes = 16384, FileBytes = 104857600, EditSeconds = 86400, Mail = true },
        ["keys"] = ImmutableArray.Create(KeyRow.From(Key, 0), KeyRow.From(Key, 1)),
        ["audit"] = new Page<AuditRow>
        {
            Items =
            [
                new AuditRow { Seq = 4, At = At, Act = "room.member-removed", By = Ada, Target = Bob, Room = Garden, Reason = "Spam", Detail = "1 h" },
                new AuditRow { Seq = 3, At = At, Act = "server.started" },
            ],
            Next = "3",
        },
        ["reports"] = new Page<Report>
        {
            Items =
            [
                new Report { Id = "01jzreport", At = At, By = Bob, Reason = ReportReason.Spam, Text = "Beans again", Room = Garden, Seq = 16, Author = Ada, PostedAt = At, Said = "<b>Beans</b>", Files = [Photo] },
                new Report
                {
                    Id = "01jzolder", At = At, By = Bob, Reason = ReportReason.Other, Room = Garden, Seq = 12, Author = Ada, PostedAt = At, Said = "Peas",
                    Decision = ReportDecision.Dismissed, DecidedBy = Ada, DecidedAt = At,
                },
            ],
            Next = "01jzolder",
        },
        ["problem"] = RefusalProblems.ToProblem(Slow).Value,
        ["problem-factor"] = new Refusal(RefusalCode.FactorNeeded, "Show a second factor too.")
            .ToProblem(new FactorNeeded { Ticket = "01jzada.secret", Factors = [FactorKind.Totp, FactorKind.RecoveryCode] }).Value,
        ["problem-identity"] = new Refusal(RefusalCode.SignUpNeeded, "No account is linked to this.")
            .ToProblem(new IdentityNeeded { Provider = "example", Name = "ada@example.org", SuggestedName = "ada", DisplayName = "Ada" }).Value,
        ["problem-field"] = RefusalProblems.BadRequest("limit", "A page has 1 to 100 rows.").Value,
        ["problem-muted"] = new Refusal(RefusalCode.Muted, "Not now.") { RetryAfter = TimeSpan.FromHours(1), Until = At, Reason = "Spam" }.ToProblem().Value,
    };

    private static Refusal Slow => new(RefusalCode.RateLimited, "You are sending too fast.") { RetryAfter = TimeSpan.FromMilliseconds(1500.2) };
    private static SigningKey Key => new() { Id = "01jzkey", Pkcs8 = [], CreatedAt = At };
}
