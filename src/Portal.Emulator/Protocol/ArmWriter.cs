using Microsoft.AspNetCore.Http;

namespace Portal.Emulator.Protocol;

/// <summary>Writes an answer with the headers ARM puts on every one.</summary>
internal static class ArmWriter
{
    private static readonly byte[] Rubbish = "<html><body>Bad Gateway"u8.ToArray();

    public static async Task WriteAsync(HttpContext context, ArmAnswer answer, bool rubbish)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        AddHeaders(context, answer);
        if ((answer.Content.Length == 0 && !rubbish) || HttpMethods.IsHead(context.Request.Method))
            return;
        var body = rubbish ? Rubbish : answer.Content;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static void AddHeaders(HttpContext context, ArmAnswer answer)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        foreach (var (name, value) in answer.Headers)
            headers[name] = value;
        headers["x-ms-request-id"] = Guid.NewGuid().ToString();
        headers["x-ms-correlation-request-id"] = request.Headers["x-ms-correlation-request-id"];
        headers["x-ms-routing-request-id"] = $"LOCAL:{headers["x-ms-request-id"]}";
        if (request.Headers["x-ms-client-request-id"] is [{ Length: > 0 } client])
            headers["x-ms-client-request-id"] = client;
        headers.CacheControl = "no-cache";
    }
}
