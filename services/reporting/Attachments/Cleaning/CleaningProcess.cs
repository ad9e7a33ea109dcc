namespace Zichtlijn.Reporting.Attachments.Cleaning;

/// <summary>
/// The process that makes one clean copy: reads a file from its input, writes the copy to its output and ends. It is
/// this same program, started with another first argument, an empty environment and strict limits.
/// </summary>
internal static class CleaningProcess
{
    public const string Command = "clean-copy";
    public const int Done = 0;

    /// <summary>Exit code: the file is damaged, locked, or asks for too much.</summary>
    public const int NotCleanable = 2;

    public static int Run(string type)
    {
        try
        {
            using var input = Console.OpenStandardInput();
            using var output = new BufferedStream(Console.OpenStandardOutput());
            var content = ReadAll(input);
            using var file = new MemoryFile(content);
            ProcessLimits.Apply(); // from here on somebody else's bytes are understood, and no file can be written
            Clean(type, content, file, output);
            output.Flush();
            return Done;
        }
        catch
        {
            // What is wrong with a file may hold what stands in it: that it is wrong is all that is told.
            return NotCleanable;
        }
    }

    /// <param name="file">The same content, for what reads files only.</param>
    /// <exception cref="Exception">No clean copy can be made.</exception>
    internal static void Clean(string type, byte[] content, MemoryFile file, Stream output)
    {
        switch (type)
        {
            case FileTypes.Pdf:
                PdfCleaning.Clean(content, output);
                break;
            case FileTypes.Text:
                TextCleaning.Clean(content, output);
                break;
            default:
                ImageCleaning.Clean(type, file, output);
                break;
        }
    }

    private static byte[] ReadAll(Stream input)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (input.Read(buffer) is var read and > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length > FileLimits.FileBytes)
            {
                throw new InvalidDataException("The file is larger than any that was taken in.");
            }
        }

        return content.ToArray();
    }
}
