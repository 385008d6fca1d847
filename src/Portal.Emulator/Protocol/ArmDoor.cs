using Microsoft.AspNetCore.Http;
using Portal.Emulator.Faults;

namespace Portal.Emulator.Protocol;

/// <summary>Where requests to ARM come in: notes them down and lets go wrong on the way what was ordered to.</summary>
internal sealed class ArmDoor(ArmHandler handler, FaultList faults, RequestLog requests, TimeSpan latency)
{
    private const string Correlation = "x-ms-correlation-request-id";

    public async Task HandleAsync(HttpContext context)
    {
        // The activity log and the answer must name the same.
        if (string.IsNullOrEmpty(context.Request.Headers[Correlation]))
            context.Request.Headers[Correlation] = Guid.NewGuid().ToString();
        var entry = requests.Begin(context.Request);
        var fault = faults.TakeForRequest(context.Request.Method, context.Request.Path.Value ?? "/");
        await faults.WaitAsync(fault is { Kind: FaultKind.Late } ? latency + fault.Delay : latency, context.RequestAborted);
        if (fault is { Kind: FaultKind.DropRequest })
        {
            context.Abort();
            return;
        }

        var answer = fault?.InsteadOfAnswer()?.Written() ?? await handler.AnswerAsync(context);
        if (fault is { Kind: FaultKind.DropReply })
        {
            context.Abort();
            return;
        }
        entry.Status = answer.Status;
        await ArmWriter.WriteAsync(context, answer, fault is { Kind: FaultKind.Rubbish });
    }
}
