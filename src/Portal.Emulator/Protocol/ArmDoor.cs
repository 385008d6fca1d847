using Microsoft.AspNetCore.Http;
using Portal.Emulator.Faults;

namespace Portal.Emulator.Protocol;

/// <summary>Where requests to ARM come in: notes them down and lets go wrong on the way what was ordered to.</summary>
internal sealed class ArmDoor(ArmHandler handler, FaultGate faults, RequestLog requests, TimeSpan latency)
{
    private const string Correlation = "x-ms-correlation-request-id";

    public async Task HandleAsync(HttpContext context)
    {
        // The activity log and the answer must name the same.
        if (string.IsNullOrEmpty(context.Request.Headers[Correlation]))
            context.Request.Headers[Correlation] = Guid.NewGuid().ToString();
        var entry = requests.Begin(context.Request);
        var path = context.Request.Path.Value ?? "/";
        var fault = faults.Take(context.Request.Method, path);
        await faults.WaitAsync(latency, fault, context.RequestAborted);
        if (fault is { Kind: FaultKind.DropRequest })
        {
            context.Abort();
            return;
        }

        faults.Before(fault, path);
        var answer = fault?.InsteadOfAnswer()?.Written() ?? await handler.AnswerAsync(context);
        faults.After(fault, path, answer);
        if (fault is { Kind: FaultKind.DropReply })
        {
            context.Abort();
            return;
        }
        entry.Status = answer.Status;
        await ArmWriter.WriteAsync(context, answer, fault is { Kind: FaultKind.Rubbish });
    }
}
