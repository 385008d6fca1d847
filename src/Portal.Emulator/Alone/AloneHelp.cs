namespace Portal.Emulator.Alone;

/// <summary>What <c>--help</c> says.</summary>
internal static class AloneHelp
{
    public static string Text =>
        $"""
        Runs the embedded cloud alone, over HTTPS on loopback, for any client of Azure Resource Manager.

        Options:
        {string.Join('\n', AloneArguments.Known.Select(option => $"  {option.Name + " " + option.Value,-38} {option.Meaning}"))}

        It accepts every bearer token, and every client id and secret at /<tenant>/oauth2/v2.0/token. It guards nothing: keep it to tests.
        Clients trust it by the file of --certificate-out (Node: NODE_EXTRA_CA_CERTS=<file.pem>).
        The portal uses it with --Arm:Endpoint=<address> --Arm:Credential=Emulator --Arm:Certificate=<file.pem>, or signs in to it with
        --Arm:Authority=<address> --Arm:Credential=ClientSecret --Arm:TenantId=<any> --Arm:ClientId=<any> --Arm:ClientSecret=<any>.
        Faults, changes underneath and the list of requests are ordered under /.emulator, as inside the portal.
        SIGTERM or Ctrl+C ends it with exit code 0; what keeps it from starting ends it with 1.
        """;
}
