using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Portal.Emulator.Faults;
using Portal.Emulator.State;

namespace Portal.Emulator.Protocol;

/// <summary>Answers one request to ARM: the front door's checks, what was ordered to go wrong, the operation, the headers.</summary>
internal sealed class ArmHandler(ArmRouter router, CloudStore store, FaultList faults, RequestLog requests, EmulatorOptions options, TimeProvider time, ILogger<ArmHandler> log)
{
    public async Task HandleAsync(HttpContext context)
    {
        var entry = requests.Begin(context.Request);
        var fault = faults.TakeForRequest(context.Request.Method, context.Request.Path.Value ?? "/");
        var delay = options.Latency + (fault is { Kind: FaultKind.Late } ? fault.Delay : TimeSpan.Zero);
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, time, context.RequestAborted);
        if (fault is { Kind: FaultKind.DropRequest })
        {
            context.Abort();
            return;
        }

        var answer = fault?.InsteadOfAnswer()?.Written() ?? await AnswerAsync(context);
        if (fault is { Kind: FaultKind.DropReply })
        {
            context.Abort();
            return;
        }
        entry.Status = answer.Status;
        await ArmWriter.WriteAsync(context, answer, fault is { Kind: FaultKind.Rubbish });
    }

    private async Task<ArmAnswer> AnswerAsync(HttpContext context)
    {
        try
        {
            return Operate(context, await BodyOf(context)).Written();
        }
        catch (ArmException refusal)
        {
            return ArmAnswer.Of(refusal.Error).Written();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The client gets an envelope, never a stack trace.
            log.LogError(failure, "The embedded cloud failed to answer {Method} {Path}", context.Request.Method, context.Request.Path);
            return ArmAnswer.Of(ArmErrors.InternalServerError()).Written();
        }
    }

    private ArmAnswer Operate(HttpContext context, byte[] body)
    {
        var http = context.Request;
        var path = http.Path.Value ?? "/";
        if (http.Headers.Authorization is not [{ } token] || !token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) || token.Length < 8)
            throw new ArmException(ArmErrors.AuthenticationFailed());
        ApiVersions.Check(http.Query["api-version"], path);
        ExistingScope.Check(store.Read(), path, http.Method);
        var (operation, values) = router.Find(http.Method, path);
        return operation.Answer(new ArmRequest(http, values, body, faults));
    }

    private static async Task<byte[]> BodyOf(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }
}
