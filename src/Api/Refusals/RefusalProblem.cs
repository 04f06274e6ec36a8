using System.Globalization;
using LiveChat.Api.Accounts.Factors;
using LiveChat.Api.Accounts.Providers;
using LiveChat.Api.Wire;
using LiveChat.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LiveChat.Api.Refusals;

/// <summary>A refusal as an HTTP answer.</summary>
public sealed class RefusalProblem : IResult, IStatusCodeHttpResult, IValueHttpResult<Problem>
{
    internal RefusalProblem(Refusal refusal, int status, string? field = null, FactorNeeded? factor = null, IdentityNeeded? identity = null)
    {
        var title = ReasonPhrases.GetReasonPhrase(status);
        Value = new Problem
        {
            Title = title.Length == 0 ? "Refused" : title,
            Status = status,
            Detail = refusal.Detail,
            Code = refusal.Code,
            Reason = refusal.Reason,
            RetryAfterMs = RefusalView.From(refusal).RetryAfterMs,
            Until = refusal.Until,
            Field = field,
            Factor = factor,
            Identity = identity,
        };
    }

    public Problem Value { get; }

    public int? StatusCode => Value.Status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = Value.Status;
        response.Headers.CacheControl = "no-store";
        if (Value.RetryAfterMs is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (wait + 999) / 1000).ToString(CultureInfo.InvariantCulture);
        }

        return response.WriteAsJsonAsync(Value, ApiJson.Default.Problem, Problem.ContentType, httpContext.RequestAborted);
    }
}
