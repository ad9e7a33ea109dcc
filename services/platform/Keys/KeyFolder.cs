using System.Security.Cryptography;

namespace Zichtlijn.Platform.Keys;

/// <summary>
/// Secret keys as files, one key a file. In Development a missing key is made at first use; elsewhere the files are
/// put there by the operator and a missing one stops the process at start-up.
/// </summary>
public sealed class KeyFolder
{
    private const int KeyBytes = 32;
    private const int LockAttempts = 1000;
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(10);
    private readonly string _path;
    private readonly bool _mayCreate;

    private KeyFolder(string path, bool mayCreate)
    {
        _path = path;
        _mayCreate = mayCreate;
    }

    public static KeyFolder For(IConfiguration configuration, IHostEnvironment environment) =>
        At(configuration["Zichtlijn:Keys:Folder"]
            ?? throw new InvalidOperationException("Zichtlijn:Keys:Folder is not set: the process has no keys."), environment.IsDevelopment());

    public static KeyFolder At(string path, bool mayCreate) => new(path, mayCreate);

    /// <summary>The 32 bytes of a key.</summary>
    /// <exception cref="InvalidOperationException">The key is missing or has the wrong length.</exception>
    public byte[] Read(string name)
    {
        var file = Path.Combine(_path, name + ".key");
        if (!File.Exists(file) && _mayCreate)
        {
            Create(file);
        }

        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"The key '{name}' is missing in the folder of Zichtlijn:Keys:Folder.");
        }

        var key = Convert.FromBase64String(File.ReadAllText(file));
        return key.Length == KeyBytes ? key : throw new InvalidOperationException($"The key '{name}' is not {KeyBytes} bytes long.");
    }

    /// <summary>
    /// What checks signatures of a key that another process has: <c>name.pem</c>, with more than one public key while that key is
    /// exchanged. In Development the processes share a folder, and it follows from the private key there.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is missing, or holds no key.</exception>
    public IReadOnlyList<ECDsa> ReadPublic(string name)
    {
        var file = Path.Combine(_path, name + ".pem");
        if (!File.Exists(file) && _mayCreate)
        {
            return SigningKeys.Public(SigningKeys.Private(Read(name)).ExportSubjectPublicKeyInfoPem());
        }

        return File.Exists(file) && SigningKeys.Public(File.ReadAllText(file)) is { Count: > 0 } keys
            ? keys
            : throw new InvalidOperationException($"The public key '{name}' is missing in the folder of Zichtlijn:Keys:Folder.");
    }

    /// <summary>The names of the keys that begin so.</summary>
    public IEnumerable<string> Names(string prefix) =>
        Directory.Exists(_path) ? Directory.EnumerateFiles(_path, prefix + "*.key").Select(f => Path.GetFileNameWithoutExtension(f)!) : [];

    /// <summary>
    /// Several processes may start at once on an empty folder. Whoever holds the lock file makes the key, the others
    /// find it: <see cref="File.Move(string, string)"/> alone does not settle that, it looks first and renames after.
    /// </summary>
    private void Create(string file)
    {
        Directory.CreateDirectory(_path);
        using var held = Lock();
        if (File.Exists(file))
        {
            return;
        }

        var own = $"{file}.{Guid.NewGuid():n}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(own, options))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)));
        }

        File.Move(own, file);
    }

    private FileStream Lock()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(Path.Combine(_path, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < LockAttempts)
            {
                Task.Delay(LockPause).Wait();
            }
        }
    }
}
