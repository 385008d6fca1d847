using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Portal.Emulator.Faults;
using Portal.Emulator.Insights;
using Portal.Emulator.State;

namespace Portal.Emulator.Protocol;

/// <summary>Answers one request to ARM: what every request must have, then the operation it means, or the error in ARM's envelope.</summary>
internal sealed class ArmHandler(ArmRouter router, CloudStore store, FaultList faults, ILogger<ArmHandler> log)
{
    public async Task<ArmAnswer> AnswerAsync(HttpContext context)
    {
        try
        {
            return Operate(context.Request, await BodyOf(context)).Written();
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

    private ArmAnswer Operate(HttpRequest http, byte[] body)
    {
        var path = http.Path.Value ?? "/";
        if (http.Headers.Authorization is not [{ } token] || !IsBearer(token))
            throw new ArmException(ArmErrors.AuthenticationFailed());
        ApiVersions.Check(http.Query["api-version"], path);
        ExistingScope.Check(store.Read(), path, http.Method);
        var (operation, values) = router.Find(http.Method, path);
        var request = new ArmRequest(http, values, body, faults);
        var answer = operation.Answer(request);
        ActivityLog.Note(store, request, answer);
        return answer;
    }

    private static bool IsBearer(string token) =>
        token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(token["Bearer ".Length..]);

    private static async Task<byte[]> BodyOf(HttpContext context)
    {
        using var buffer = new MemoryStream();
        try
        {
            await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        }
        catch (IOException unreadable)
        {
            // Too large, or the client hung up in the middle of it: its fault, and no failure of this server.
            throw new ArmException(ArmErrors.UnreadableContent((unreadable as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, unreadable.Message));
        }

        return buffer.ToArray();
    }
}
