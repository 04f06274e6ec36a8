using LiveChat.Api.Accounts;
using LiveChat.Api.Refusals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Api.Limits;

/// <summary>Asks the rate limits before a handler runs.</summary>
internal static class RateGate
{
    /// <summary>Every call of the group counts against its caller.</summary>
    public static TBuilder LimitRates<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder
    {
        return routes.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            var limits = context.RequestServices.GetRequiredService<RateLimits>();
            var user = Caller.Of(context).Id;
            var refusal = HttpMethods.IsGet(context.Request.Method) ? limits.RefuseRead(user)
                : context.GetEndpoint()!.Metadata.GetMetadata<SendsMessage>() is not null ? limits.RefuseSend(user)
                : limits.RefuseWrite(user);
            return refusal is null ? await next(invocation) : refusal.ToProblem();
        });
    }
}

/// <summary>Marks a route that sends messages: these have their own limit.</summary>
internal sealed class SendsMessage;
