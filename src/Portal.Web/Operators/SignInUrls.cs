namespace Portal.Web.Operators;

/// <summary>The addresses around sign-in. They are plain pages: nothing of the portal is open there.</summary>
internal static class SignInUrls
{
    public const string ReturnParameter = "returnUrl";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string SignedOut = "/signed-out";
    public const string Denied = "/denied";
    public const string Failed = "/sign-in-failed";

    public static string SignInFor(string address) => $"{SignIn}?{ReturnParameter}={Uri.EscapeDataString(address)}";
}
