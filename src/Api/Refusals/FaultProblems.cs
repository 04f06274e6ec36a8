using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace LiveChat.Api.Refusals;

/// <summary>Faults as problems: a part of the server that is away is worth another try, anything else is a bug. Says nothing more.</summary>
internal sealed partial class FaultProblems(ILogger<FaultProblems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        await ProblemFor(exception).ExecuteAsync(httpContext);
        return true;
    }

    private RefusalProblem ProblemFor(Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException bad:
                return RefusalProblems.ForStatus(bad.StatusCode);
            case TimeoutException or IOException or DbException or OperationCanceledException or OrleansException:
                LogAway(exception);
                return RefusalProblems.Unavailable.ToProblem();
            default:
                LogBug(exception);
                return RefusalProblems.Internal.ToProblem();
        }
    }

    [LoggerMessage(LogLevel.Warning, "A part of the server is away.")]
    private partial void LogAway(Exception exception);

    [LoggerMessage(LogLevel.Error, "A request failed.")]
    private partial void LogBug(Exception exception);
}
