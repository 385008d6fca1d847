using System.Globalization;
using Portal.Emulator.State;

namespace Portal.Emulator.Alone;

/// <summary>Reads the command line; <c>--name value</c> and <c>--name=value</c> mean the same.</summary>
internal static class AloneArguments
{
    public static readonly IReadOnlyList<AloneOption> Known =
    [
        new("--urls", "<https address>", "where to listen, on loopback only; port 0 takes a free one (https://localhost:5443)", (settings, text) => settings with { Address = Address(text) }),
        new("--certificate-out", "<file.pem>", "where to write the certificate for clients to trust; never the key", (settings, text) => settings with { CertificateOut = Path.GetFullPath(text) }),
        new("--state", "<folder>", "where to keep what exists, and the certificate with its key; without it all is gone at the end", (settings, text) => settings with { StateFolder = Path.GetFullPath(text) }),
        new("--seed", "demo|empty|many:<n>[/<s>]", "what exists when there is no state yet (demo)", (settings, text) => With(settings, cloud => cloud.Seed = Seed(text))),
        new("--swap-seconds", "<number>", "how long an exchange of addresses takes (3)", (settings, text) => With(settings, cloud => cloud.SwapDuration = Seconds("--swap-seconds", text))),
        new("--operation-seconds", "<number>", "how long every other long-running operation takes (2)", (settings, text) => With(settings, cloud => cloud.OperationDuration = Seconds("--operation-seconds", text))),
        new("--latency-ms", "<number>", "how long every answer is held back (0)", (settings, text) => With(settings, cloud => cloud.Latency = TimeSpan.FromMilliseconds(Whole("--latency-ms", text, 0, 60_000)))),
        new("--page-size", "<number>", "how many items one page of a list holds (100)", (settings, text) => With(settings, cloud => cloud.PageSize = Whole("--page-size", text, 1, 1000))),
        new("--retry-after", "<seconds>|none", "the Retry-After of running operations (1)", (settings, text) => With(settings, cloud => cloud.RetryAfterSeconds = text == "none" ? null : Whole("--retry-after", text, 0, 3600))),
        new("--throttling", "on|off", "whether callers who ask more than Azure allows are refused with 429 (off)", (settings, text) => With(settings, cloud => cloud.Throttling = Switch("--throttling", text))),
        new("--help", "", "shows this", (settings, _) => settings with { Help = true }),
    ];

    /// <exception cref="AloneException">An option is not known, or its value makes no sense.</exception>
    public static AloneSettings Read(IReadOnlyList<string> arguments)
    {
        var settings = new AloneSettings();
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = arguments[i].Split('=', 2) is [var before, var after] ? (before, after) : (arguments[i], null);
            var option = Known.FirstOrDefault(option => option.Name == name)
                ?? throw new AloneException($"{name} is not known; use one of {string.Join(", ", Known.Select(known => known.Name))}.");
            if (option.Value.Length > 0 && value is null)
                value = i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i] : null;
            if (option.Value.Length > 0 && string.IsNullOrWhiteSpace(value))
                throw new AloneException($"{name} has no value; write {name} {option.Value}.");
            if (option.Value.Length == 0 && value is not null)
                throw new AloneException($"{name} takes no value; write {name} alone.");
            settings = option.Set(settings, value ?? "");
        }
        return settings;
    }

    private static AloneSettings With(AloneSettings settings, Action<EmulatorOptions> change)
    {
        change(settings.Cloud);
        return settings;
    }

    private static Uri Address(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps || address.AbsolutePath != "/" || address.Query.Length > 0)
            throw new AloneException($"--urls {text} is not one https address; write it like https://localhost:5443.");
        return address.IsLoopback
            ? address
            : throw new AloneException($"--urls {text} is not on loopback, and this cloud lets everybody in; use localhost, 127.0.0.1 or [::1].");
    }

    private static string Seed(string text) => Seeds.Knows(text)
        ? text
        : throw new AloneException($"--seed {text} is not known; use demo, empty, many:<number> or many:<number>/<subscriptions>.");

    private static TimeSpan Seconds(string name, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= 3600
            ? TimeSpan.FromSeconds(seconds)
            : throw new AloneException($"{name} {text} is not a number from 0 to 3600; write it like 2.5.");

    private static bool Switch(string name, string text) => text switch
    {
        "on" => true,
        "off" => false,
        _ => throw new AloneException($"{name} {text} is neither on nor off; write {name} on."),
    };

    private static int Whole(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new AloneException($"{name} {text} is not a whole number from {least} to {most}.");
}
