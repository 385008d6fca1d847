using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.Fabric;

/// <summary>One public address and what happens to requests that come to it.</summary>
internal sealed class Vip(string addressId, IDelivery delivery) : IDoor
{
    /// <summary>A request may name the instance it wants, ready or not.</summary>
    private const string WantedInstance = "X-Instance";

    private volatile VipPair? _pair;

    public string AddressId => addressId;

    public VipPair? Pair
    {
        get => _pair;
        set => _pair = value;
    }

    public IEnumerable<int> Ports => _pair?.Now is { } now ? (now.First?.Ports ?? []).Union(now.Second?.Ports ?? []) : [];

    public Task HandleAsync(HttpContext context, FabricConnection connection)
    {
        var deployment = Holder(connection);
        connection.Last = deployment;
        if (deployment is null)
            return AnswerForNobodyAsync(context);
        var instance = deployment.Pick(connection.Port, context.Request.Headers[WantedInstance]);
        if (instance is not null)
            return delivery.DeliverAsync(context, instance);
        context.Abort();
        return Task.CompletedTask;
    }

    private RunningDeployment? Holder(FabricConnection connection)
    {
        if (_pair is not { } pair)
            return null;
        if (pair.Lingers && connection.Last is { } last && last.Takes(connection.Port))
            return last;
        var now = pair.Now;
        return ReferenceEquals(pair.First, this) ? now.First : now.Second;
    }

    private static Task AnswerForNobodyAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("No deployment holds this address.", context.RequestAborted);
    }
}
