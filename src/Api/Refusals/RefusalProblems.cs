using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Accounts.Providers;
using LiveChat.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveChat.Api.Refusals;

/// <summary>The only table that turns refusals into HTTP. docs/api/wire.md explains each code.</summary>
internal static class RefusalProblems
{
    public static readonly Refusal SignedOut = new(RefusalCode.SignedOut, "Sign in first.");
    public static readonly Refusal ForeignOrigin = new(RefusalCode.ForeignOrigin, "The request comes from another site.");
    public static readonly Refusal Internal = new(RefusalCode.Internal, "Something went wrong on the server.");
    public static readonly Refusal NotFound = new(RefusalCode.NotFound, "There is no such thing.");
    public static readonly Refusal Unavailable =
        new(RefusalCode.Unavailable, "A part of the server is away. It is not known whether this was done.")
        {
            RetryAfter = TimeSpan.FromSeconds(1),
        };

    public static int Status(RefusalCode code) => code switch
    {
        RefusalCode.BadRequest or RefusalCode.NameInvalid or RefusalCode.PasswordWeak or RefusalCode.TextEmpty
            or RefusalCode.TextTooLong or RefusalCode.ClientIdInvalid or RefusalCode.MailInvalid or RefusalCode.ProfileInvalid or RefusalCode.EmojiInvalid
            or RefusalCode.PictureInvalid or RefusalCode.ThreadInside or RefusalCode.FileNameInvalid or RefusalCode.FilePartWrong or RefusalCode.FileInfected or RefusalCode.PollInvalid
            or RefusalCode.PushEndpointInvalid or RefusalCode.PushKeysInvalid
            or RefusalCode.SearchQueryInvalid or RefusalCode.SearchNameInvalid
            or RefusalCode.EmojiNameInvalid or RefusalCode.EmojiFileInvalid => StatusCodes.Status400BadRequest,
        RefusalCode.SignedOut or RefusalCode.SignInFailed or RefusalCode.FactorNeeded or RefusalCode.FactorWrong
            or RefusalCode.ProviderFailed or RefusalCode.ProviderDenied => StatusCodes.Status401Unauthorized,
        RefusalCode.Forbidden or RefusalCode.ForeignOrigin or RefusalCode.Muted or RefusalCode.TakesNoMessages
            or RefusalCode.ProofNeeded or RefusalCode.AccountDisabled or RefusalCode.RegistrationClosed or RefusalCode.InvitationNeeded or RefusalCode.ScopeMissing
            or RefusalCode.Banned or RefusalCode.Archived or RefusalCode.EditTooLate
            or RefusalCode.PollUnchangeable or RefusalCode.PollSecret => StatusCodes.Status403Forbidden,
        RefusalCode.NotFound or RefusalCode.MessageNotFound or RefusalCode.NoPoll or RefusalCode.EmojiUnknown => StatusCodes.Status404NotFound,
        RefusalCode.NameTaken or RefusalCode.ClientIdReused or RefusalCode.LastOwner or RefusalCode.AlreadyDone
            or RefusalCode.TooMany or RefusalCode.LastSignIn or RefusalCode.LastAdministrator or RefusalCode.SignUpNeeded or RefusalCode.NoMail
                or RefusalCode.Outdated or RefusalCode.FileQuota or RefusalCode.FileServerFull or RefusalCode.FileNotFinished or RefusalCode.FileTaken or RefusalCode.PollOver
                or RefusalCode.EmojiNameTaken or RefusalCode.FileNotDirect or RefusalCode.SearchesFull or RefusalCode.SearchesTellingFull => StatusCodes.Status409Conflict,
        RefusalCode.InviteSpent or RefusalCode.FlowSpent or RefusalCode.PushGone => StatusCodes.Status410Gone,
        RefusalCode.PictureTooLarge or RefusalCode.FileTooLarge or RefusalCode.EmojiFileTooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalCode.RateLimited or RefusalCode.SlowMode => StatusCodes.Status429TooManyRequests,
        RefusalCode.Unavailable or RefusalCode.FileUnscanned or RefusalCode.PushFailed => StatusCodes.Status503ServiceUnavailable,
        RefusalCode.Internal => StatusCodes.Status500InternalServerError,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A code without a status."),
    };

    public static RefusalProblem ToProblem(this Refusal refusal) => new(refusal, Status(refusal.Code));

    /// <summary>The same with what is to be shown next.</summary>
    public static RefusalProblem ToProblem(this Refusal refusal, FactorNeeded factor) => new(refusal, Status(refusal.Code), factor: factor);

    /// <summary>The same with what an account can be made of.</summary>
    public static RefusalProblem ToProblem(this Refusal refusal, IdentityNeeded identity) => new(refusal, Status(refusal.Code), identity: identity);

    /// <summary>The answer of a command that has nothing to say but that it worked.</summary>
    public static Results<NoContent, RefusalProblem> ToNoContent(this Result<Done> result) =>
        result.Refusal is { } refusal ? refusal.ToProblem() : TypedResults.NoContent();

    public static Results<Ok<T>, RefusalProblem> ToOk<T>(this Result<T> result) =>
        result.Succeeded ? TypedResults.Ok(result.Value) : result.Refusal.ToProblem();

    /// <summary>The request has the wrong shape at a place.</summary>
    public static RefusalProblem BadRequest(string field, string detail) =>
        new(new Refusal(RefusalCode.BadRequest, detail), StatusCodes.Status400BadRequest, field);

    /// <summary>What the framework refuses before a handler runs (no such route, wrong method, unreadable body).</summary>
    public static RefusalProblem ForStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => SignedOut.ToProblem(),
        StatusCodes.Status403Forbidden => new Refusal(RefusalCode.Forbidden, "This is not allowed.").ToProblem(),
        StatusCodes.Status404NotFound => NotFound.ToProblem(),
        StatusCodes.Status405MethodNotAllowed => Shape(status, "This method does not exist here."),
        StatusCodes.Status413PayloadTooLarge => Shape(status, "The body is too large."),
        StatusCodes.Status415UnsupportedMediaType => Shape(status, "The body must be application/json."),
        StatusCodes.Status503ServiceUnavailable => Unavailable.ToProblem(),
        >= 500 => Internal.ToProblem(),
        _ => Shape(status, "The request could not be read."),
    };

    private static RefusalProblem Shape(int status, string detail) =>
        new(new Refusal(RefusalCode.BadRequest, detail), status);
}
