using Microsoft.AspNetCore.Http;
using Portal.Emulator.Faults;
using Portal.Emulator.Throttling;

namespace Portal.Emulator.Protocol;

/// <summary>Where requests to ARM come in: counts them, notes them down and lets go wrong on the way what was ordered to.</summary>
internal sealed class ArmDoor(ArmHandler handler, FaultGate faults, RequestLog requests, Throttle throttle)
{
    private const string Correlation = "x-ms-correlation-request-id";

    public async Task HandleAsync(HttpContext context)
    {
        // The activity log and the answer must name the same.
        if (string.IsNullOrEmpty(context.Request.Headers[Correlation]))
            context.Request.Headers[Correlation] = Guid.NewGuid().ToString();
        var entry = requests.Begin(context.Request);
        var allowance = throttle.Take(context.Request);
        if (allowance.Refusal is { } refusal)
            await WriteAsync(context, entry, allowance, ArmAnswer.Of(refusal).Written());
        else
            await AnswerAsync(context, entry, allowance);
    }

    private async Task AnswerAsync(HttpContext context, RequestLog.Entry entry, Allowance allowance)
    {
        var path = context.Request.Path.Value ?? "/";
        var fault = faults.Take(context.Request.Method, path);
        await faults.WaitAsync(fault, context.RequestAborted);
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

        await WriteAsync(context, entry, allowance, answer, fault is { Kind: FaultKind.Rubbish });
    }

    private static Task WriteAsync(HttpContext context, RequestLog.Entry entry, Allowance allowance, ArmAnswer answer, bool rubbish = false)
    {
        entry.Status = answer.Status;
        return ArmWriter.WriteAsync(context, allowance.On(answer), rubbish);
    }
}
