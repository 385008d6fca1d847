using Portal.Domain.Policies;

namespace Portal.Web.Operators;

/// <summary>What somebody who looks for an attack wants to read: sign-ins, sign-outs, and everything that was refused. Names of people and addresses, never a cookie or a token.</summary>
internal sealed partial class SecurityLog(ILogger<SecurityLog> logger)
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Person} ({Id}) signed in from {Address}.")]
    public partial void SignedIn(string person, string id, System.Net.IPAddress? address);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Id} signed out{Everywhere} from {Address}.")]
    public partial void SignedOut(string id, string everywhere, System.Net.IPAddress? address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in from {Address} failed: {Because}.")]
    public partial void SignInFailed(System.Net.IPAddress? address, string because);

    /// <summary>The path is escaped, so that it cannot break a line of the log.</summary>
    public void Refused(HttpContext context, Access by) =>
        Refused(by.By.Id.Length > 0 ? by.By.Id : "Nobody", context.Request.Method, context.Request.Path.ToUriComponent(), context.Response.StatusCode, context.Connection.RemoteIpAddress);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Id} was refused: {Method} {Path} answered {Status} to {Address}.")]
    private partial void Refused(string id, string method, string path, int status, System.Net.IPAddress? address);
}
